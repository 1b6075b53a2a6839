/**
 * What an assessment says: interests, matches with their reasons, the fit of one career, and how accurate matching is.
 * Asks quiz and recommendation; profile which assessment is the newest a person keeps.
 *
 * <p>Routes: {@code GET /results}, {@code /results/list} and {@code /results/fit/{slug}} for this browser's sitting,
 * else the newest assessment the person keeps; {@code GET /results/{id}}, {@code /results/{id}/list} and
 * {@code /results/{id}/fit/{slug}} for any; {@code GET /accuracy}.
 */
package waymark.gateway.results;
