/**
 * What a counselor sees of the students who agreed to it: the list of a cohort, which follows along, and one student's
 * page.
 */
package waymark.profile.progress;
