/**
 * What a person keeps, and what a counselor may see of it.
 *
 * <p>Features: {@code person} (who was here when), {@code assessment} (saved assessments with their best matches),
 * {@code career} (saved careers with note and thumb), {@code plan} (steps with dates and ticks), {@code cohort} (join
 * codes, stored consents), {@code consent} (what a student agrees to), {@code accesslog} (who looked), {@code progress}
 * (what a counselor sees of students), {@code live} (what changed in lists that are open), {@code timeline} (what
 * happened with one, in words), {@code followup} (which students a counselor may want to turn to, and why),
 * {@code insight} (a cohort in figures), {@code task} (what counselors ask students to do), {@code note} (what they
 * write down about them), {@code help} (students who ask for it), {@code account} (people's accounts, for admins),
 * {@code audit} (what admins did), {@code school} (schools, who counsels there), {@code staff} (who leads a group),
 * {@code roster} (who is invited), {@code report} (results and plan as they were on a day, and links to them),
 * {@code overview} (a person's account at a glance), {@code privacy} (export, erasure).
 *
 * <p>Routes: {@code /me/**} for the person, {@code /cohorts/**} for counselors and for joining,
 * {@code /shared-reports/**} for who has a link, {@code /admin/schools/**} and {@code /admin/people/**} for admins.
 * Reads the topics {@code assessment}, {@code match}, {@code career} and {@code people}; publishes {@code rating} and
 * {@code people}.
 */
package waymark.profile;
