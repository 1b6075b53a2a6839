/** A person's plan as a calendar: to be downloaded, or to be followed by a secret link. */
package waymark.profile.calendar;
