package waymark.profile.roster;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.Caller;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.person.Viewer;

/**
 * Finds who is invited where: whom a school's roster names, whoever is in the group of the year before, and whose
 * consent was ended to ask them anew.
 */
@Singleton
class InvitationQuery {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final RosterPersonStore rostered;

    InvitationQuery(CohortStore cohorts, ConsentStore consents, RosterPersonStore rostered) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.rostered = rostered;
    }

    /** The open groups somebody is invited to and has not joined. */
    List<Cohort> of(Caller caller) {
        Viewer self = Viewer.self(caller);
        rostered.claim(caller);
        Map<String, Consent> given =
                consents.of(self).stream().collect(Collectors.toMap(Consent::cohort, consent -> consent));
        Set<String> joined = consents.liveOf(self).stream().map(Consent::cohort).collect(Collectors.toSet());
        Set<String> named = rostered.of(self).stream()
                .flatMap(entry -> entry.enrollments().stream())
                .filter(enrollment -> enrollment.invites(given.get(enrollment.cohort())))
                .map(RosterPerson.Enrollment::cohort)
                .collect(Collectors.toSet());
        Stream<String> anew = given.values().stream()
                .filter(consent -> consent.askedAnewAt() != null)
                .map(Consent::cohort);
        Set<String> invited = Stream.concat(named.stream(), anew).collect(Collectors.toSet());
        return Stream.concat(cohorts.find(invited).values().stream(), cohorts.after(joined).stream())
                .filter(cohort -> !cohort.closed() && !joined.contains(cohort.id()) && !cohort.isLedBy(caller.id()))
                .distinct()
                .sorted(Comparator.comparing(Cohort::name).thenComparing(Cohort::id))
                .toList();
    }

    /** The names of those who are invited to a group and have not joined it. */
    List<String> awaited(Cohort cohort) {
        Set<String> joined = consents.live(cohort).stream().map(Consent::person).collect(Collectors.toSet());
        Stream<Consent> before = Optional.ofNullable(cohort.previous()).flatMap(cohorts::find).stream()
                .flatMap(last -> consents.live(last).stream());
        Stream<String> asked = Stream.concat(before, consents.askedAnew(cohort).stream())
                .filter(consent -> !joined.contains(consent.person()))
                .collect(Collectors.toMap(Consent::person, Consent::personName, (one, same) -> one))
                .values()
                .stream();
        Set<String> ever = consents.everIn(cohort);
        Stream<String> named = rostered.in(cohort).stream()
                .filter(entry -> entry.person() == null || !ever.contains(entry.person()))
                .map(RosterPerson::name);
        return Stream.concat(asked, named).sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
}
