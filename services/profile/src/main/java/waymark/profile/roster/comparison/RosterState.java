package waymark.profile.roster.comparison;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.profile.cohort.Cohort;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.SchoolRoster;
import waymark.profile.school.SchoolCounselor;

/**
 * What a set is compared with.
 *
 * @param cohorts groups of the roster, by id
 * @param forOne ids of those in which somebody agreed to be seen by one counselor alone
 * @param places who counsels at the school
 */
public record RosterState(
        SchoolRoster roster,
        List<RosterGroup> groups,
        List<RosterPerson> people,
        Map<String, Cohort> cohorts,
        Set<String> forOne,
        List<SchoolCounselor> places) {

    /** Who counsels at the school and is what the roster calls so, or else has that address. */
    public @Nullable SchoolCounselor place(String sourcedId, @Nullable String email) {
        return places.stream()
                .filter(place -> sourcedId.equals(place.sourcedId()))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> email != null && email.equals(place.email()))
                        .findFirst())
                .orElse(null);
    }

    /** The place of that id. */
    public @Nullable SchoolCounselor place(@Nullable String id) {
        return places.stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
