/**
 * How often people give a thumb up to what the ranking called a good fit: measured, per tier and percentile, with its
 * uncertainty.
 */
package waymark.recommendation.accuracy;
