/**
 * A group of students in figures that show nobody: interests, saved careers, plans, quizzes over time. There is one
 * page a group and no filter below it; see {@link waymark.profile.insight.Bands} for what else keeps a few students
 * from being found. Routes: {@code /cohorts/{id}/insight}, {@code /cohorts/{id}/insight/table},
 * {@code /cohorts/{id}/insight/workbook}.
 */
package waymark.profile.insight;
