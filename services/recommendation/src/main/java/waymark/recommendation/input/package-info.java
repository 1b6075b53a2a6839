/** What assessments are ranked with beside their own scores and answers, as one value at each moment. */
package waymark.recommendation.input;
