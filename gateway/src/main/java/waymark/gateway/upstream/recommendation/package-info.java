/** What the recommendation service answers. */
package waymark.gateway.upstream.recommendation;
