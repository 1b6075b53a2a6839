/** Of all reasons the few that a page of many careers has room for. */
package waymark.recommendation.highlight;
