package waymark.gateway.counselor;

import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.Student;

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
