/** What happened with a student, in words. */
package waymark.profile.timeline;
