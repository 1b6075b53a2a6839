package waymark.gateway.counselor;

/**
 * A student's page that is open.
 *
 * @param cohort id
 * @param person id of the student
 * @param revision of the cohort's list when it was last asked about; empty before
 */
public record OpenStudentModel(String cohort, String person, String revision) {}
