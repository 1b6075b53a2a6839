/**
 * A group in figures that show nobody. Asks profile.
 *
 * <p>Routes: {@code GET /counselor/cohorts/{id}/insight}; its tables are downloaded from the API.
 */
package waymark.gateway.counselor.insight;
