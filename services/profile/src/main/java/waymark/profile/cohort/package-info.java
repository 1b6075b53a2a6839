/** Cohorts of counselors, the consent that opens a student's progress to one, and the log of who looked. */
package waymark.profile.cohort;
