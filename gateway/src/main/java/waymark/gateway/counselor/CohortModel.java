package waymark.gateway.counselor;

/**
 * A cohort and its students.
 *
 * @param live does the list follow what happens?
 */
public record CohortModel(Cohort cohort, Student.All all, boolean live) {

    /** The list that the page frames. */
    public StudentListModel list() {
        return new StudentListModel(cohort.id(), all, live);
    }
}
