package waymark.profile.roster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.person.Viewer;

/** Finds who is invited where: whoever is in the group of the year before. */
@Singleton
class InvitationQuery {
    private final CohortStore cohorts;
    private final ConsentStore consents;

    InvitationQuery(CohortStore cohorts, ConsentStore consents) {
        this.cohorts = cohorts;
        this.consents = consents;
    }

    /** The open groups somebody is invited to and has not joined. */
    List<Cohort> of(Caller caller) {
        Set<String> joined = consents.liveOf(Viewer.self(caller)).stream()
                .map(Consent::cohort)
                .collect(Collectors.toSet());
        return cohorts.after(joined).stream()
                .filter(cohort -> !cohort.closed() && !joined.contains(cohort.id()) && !cohort.isLedBy(caller.id()))
                .toList();
    }

    /** The names of those who are invited to a group and have not joined it. */
    List<String> awaited(Cohort cohort) {
        Set<String> joined = consents.live(cohort).stream().map(Consent::person).collect(Collectors.toSet());
        return Optional.ofNullable(cohort.previous()).flatMap(cohorts::find).stream()
                .flatMap(before -> consents.live(before).stream())
                .filter(consent -> !joined.contains(consent.person()))
                .map(Consent::personName)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
