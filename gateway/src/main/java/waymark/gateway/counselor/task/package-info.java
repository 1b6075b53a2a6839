/**
 * Tasks of a counselor's group: who has done what, giving, changing and ending them; notes about a student, and who was
 * helped. Asks profile.
 *
 * <p>Routes: {@code GET} and {@code POST /counselor/cohorts/{id}/tasks}, {@code GET /counselor/cohorts/{id}/tasks/new},
 * {@code GET} and {@code POST /counselor/cohorts/{id}/tasks/{task}}, {@code POST
 * /counselor/cohorts/{id}/students/{person}/notes}, {@code POST /counselor/cohorts/{id}/students/{person}/helped}.
 */
package waymark.gateway.counselor.task;
