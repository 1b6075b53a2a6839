/** What an assessment says: interests, matches with their reasons, the fit of one career, and how accurate matching is. */
package waymark.gateway.results;
