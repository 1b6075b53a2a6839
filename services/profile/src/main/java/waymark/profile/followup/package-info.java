/**
 * Why a counselor may want to turn to a student: rules over what students share, each with a threshold that every
 * counselor can turn. The words and the thresholds to begin with are data, in {@code followup/rules.json}. Routes:
 * {@code /cohorts/follow-ups/rules}; the list itself is in {@code queue}.
 */
package waymark.profile.followup;
