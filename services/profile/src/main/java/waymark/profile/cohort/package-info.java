/** Cohorts of counselors, and the consents of the students in them. */
package waymark.profile.cohort;
