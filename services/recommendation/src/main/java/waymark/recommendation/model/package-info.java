/** How features and answers are weighed: models under the names they are published with, their figures and cards. */
package waymark.recommendation.model;
