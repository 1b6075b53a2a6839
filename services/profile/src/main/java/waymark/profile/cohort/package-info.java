/** Cohorts of counselors, the consents of the students in them, and the log of who looked at whose data. */
package waymark.profile.cohort;
