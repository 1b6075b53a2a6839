/**
 * Reports of results and plan: made, read, downloaded as PDF, and shared by links that end. Asks profile.
 *
 * <p>Routes: {@code GET} and {@code POST /account/reports}, {@code GET /account/reports/{report}}, {@code GET
 * /account/reports/{report}/pdf}, {@code POST /account/reports/{report}/remove}, {@code POST
 * /account/reports/{report}/links}, {@code POST /account/report-links/{link}/end}; {@code GET /shared/{secret}},
 * {@code GET /shared/{secret}/pdf}.
 */
package waymark.gateway.account.report;
