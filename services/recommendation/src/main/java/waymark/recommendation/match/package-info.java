/**
 * The ranking of each completed assessment: kept when it is completed or claimed, brought up to date when careers
 * change, shown with reasons, and erased with the sitting.
 */
package waymark.recommendation.match;
