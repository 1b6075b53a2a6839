/** Forgetting people who asked for it. */
package waymark.recommendation.privacy;
