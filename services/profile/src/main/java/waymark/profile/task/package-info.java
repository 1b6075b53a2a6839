/**
 * What counselors ask students to do. Whether it is done follows from what a student has done anyway (quizzes, saved
 * careers, the plan, guides opened); only a task in the counselor's own words is ticked. See ADR 58.
 *
 * <p>Routes: {@code /cohorts/{id}/tasks/**} for counselors, {@code /me/tasks/**} and {@code /me/visits/**} for the
 * person.
 */
package waymark.profile.task;
