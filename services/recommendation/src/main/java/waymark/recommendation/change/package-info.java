/** Why a career fits a person differently than it did before, part by part. Pure arithmetic. */
package waymark.recommendation.change;
