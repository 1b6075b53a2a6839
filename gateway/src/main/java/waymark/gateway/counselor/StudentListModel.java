package waymark.gateway.counselor;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.profile.Student;

/**
 * The students of a cohort.
 *
 * @param cohort id
 * @param live does the list follow what happens?
 */
public record StudentListModel(String cohort, Student.All all, boolean live) {

    /** Where the list waits for news; null if it stands still. */
    public @Nullable String news() {
        return live ? "/counselor/cohorts/" + cohort + "/live?revision=" + all.revision() : null;
    }
}
