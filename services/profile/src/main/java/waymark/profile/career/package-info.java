/** Careers a person keeps, with a note and a thumb, and the careers there are as {@code career} events tell. */
package waymark.profile.career;
