/**
 * Reports a person makes of their results and plan, each kept as it was when it was made, and links that show one to
 * whoever has them until they end.
 *
 * <p>Routes: {@code GET} and {@code POST /me/reports}, {@code GET} and {@code DELETE /me/reports/{report}}, {@code POST
 * /me/reports/{report}/links}, {@code DELETE /me/report-links/{link}}; {@code GET /shared-reports/{secret}} for anyone.
 */
package waymark.profile.report;
