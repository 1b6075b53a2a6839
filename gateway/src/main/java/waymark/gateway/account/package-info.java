/**
 * What signed-in people keep: assessments, careers, plan, who may see it, and how to have it erased. Asks profile, and
 * quiz about whose a sitting is.
 *
 * <p>Routes: {@code GET /account}; {@code GET /account/assessments}, {@code /account/assessments/compare},
 * {@code /account/assessments/compare/{slug}}, {@code POST /account/assessments/{id}/resume}; {@code GET
 * /account/careers}, {@code GET} and {@code POST /account/careers/{slug}}, {@code POST /account/careers/{slug}/remove};
 * {@code GET} and {@code POST /account/plan}, {@code POST /account/plan/from}, {@code GET} and {@code POST
 * /account/plan/from/{slug}}; {@code GET /account/privacy}, {@code POST /account/privacy/leave/{cohort}}, {@code GET}
 * and {@code POST /account/privacy/erase}, {@code GET /goodbye}; {@code GET} and {@code POST /join}; {@code GET} and
 * {@code POST /account/tasks/{task}}, {@code GET} and {@code POST /account/counselor}.
 */
package waymark.gateway.account;
