package waymark.gateway.counselor;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.Student;

/**
 * Up to when an open page shows what happened in a cohort: it is told of all that comes later.
 *
 * @param cohort id
 * @param person id of the one student whom it shows; null if it shows several
 * @param revision of the cohort's list; empty if it is not known, and then the page is told at once that it may be old
 */
public record PageRevision(String cohort, @Nullable String person, String revision) {

    /** As it is now. It is to be asked for before what the page shows is read, so that nothing between is missed. */
    public static PageRevision now(CohortClient cohorts, String cohort, @Nullable String person) {
        String revision = cohorts.changes(cohort, "", person)
                .found()
                .map(Student.Changes::revision)
                .orElse("");
        return new PageRevision(cohort, person, revision);
    }

    /** Where it is told that something changed. */
    public String events() {
        return "/counselor/cohorts/" + cohort + "/events?revision=" + revision
                + (person == null ? "" : "&person=" + person);
    }

    /** Where a page of one student waits for a change if it is not told. */
    public String live() {
        return "/counselor/cohorts/" + cohort + "/students/" + person + "/live?revision=" + revision;
    }
}
