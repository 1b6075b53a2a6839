/** Assessments a person keeps, as the quiz tells of them, with the best matches recommendation found. */
package waymark.profile.assessment;
