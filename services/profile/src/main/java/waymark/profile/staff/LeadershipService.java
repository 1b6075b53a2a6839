package waymark.profile.staff;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.school.GroupCounselors;
import waymark.profile.school.SchoolCounselor;
import waymark.profile.school.SchoolCounselorStore;

/** Changes who leads a group. Its students read of every change. */
@Singleton
public class LeadershipService {
    private static final int ATTEMPTS = 5;

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final SchoolCounselorStore schools;
    private final Clock clock;

    LeadershipService(CohortStore cohorts, ConsentStore consents, SchoolCounselorStore schools, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.schools = schools;
        this.clock = clock;
    }

    /** Those of the group's school who do not lead it; nobody for a group of no school. */
    List<SchoolCounselor> colleagues(Cohort cohort) {
        String school = cohort.school();
        return school == null
                ? List.of()
                : schools.of(school).stream()
                        .filter(c -> c.person() != null && c.name() != null && !cohort.isLedBy(c.person()))
                        .toList();
    }

    /**
     * Lets a colleague lead a group too; empty if the caller leads no such group, or has no such colleague.
     *
     * @param anew ends consents whose words name one counselor, whose students are asked anew; else they are a refusal
     */
    Optional<Cohort> share(String id, String caller, String person, boolean anew) {
        return change(id, caller, person, anew, led -> led.with(person, name(person), clock.instant()));
    }

    /** Hands a group over to a colleague in the same way: they lead it from now on, and the caller does not. */
    Optional<Cohort> handOver(String id, String caller, String person, boolean anew) {
        Instant now = clock.instant();
        return change(id, caller, person, anew, led -> led.with(person, name(person), now)
                .without(caller, now));
    }

    private String name(String person) {
        return schools.place(person).map(SchoolCounselor::name).orElseThrow(Cohort::absent);
    }

    /** Takes one of those who lead a group out; empty if the caller leads no such group, or they do not. */
    Optional<Cohort> leave(String id, String caller, String person) {
        return write(id, cohort -> {
            if (!cohort.ledBy(caller).isLedBy(person)) {
                throw Cohort.absent();
            }
            return cohort.led(cohort.led().without(person, clock.instant()));
        });
    }

    private Optional<Cohort> change(
            String id, String caller, String person, boolean anew, UnaryOperator<GroupCounselors> change) {
        Optional<Cohort> changed = write(id, cohort -> {
            String school = cohort.ledBy(caller).school();
            boolean colleague = school != null
                    && schools.schoolOf(person).filter(school::equals).isPresent();
            if (!colleague) {
                throw Cohort.absent();
            }
            GroupCounselors next = change.apply(cohort.led());
            if (!cohort.isLedBy(person)) {
                askAnew(cohort, anew);
            }
            return cohort.led(next);
        });
        // The colleague may have left the school in the meantime.
        if (schools.schoolOf(person).isEmpty()) {
            changed.ifPresent(cohort -> withdraw(id, person, null));
        }
        return changed;
    }

    /** What students agreed to when one counselor led a group says that nobody else sees it. */
    private void askAnew(Cohort cohort, boolean anew) {
        long forOne = consents.live(cohort).stream()
                .filter(consent -> !consent.coversSeveral())
                .count();
        if (forOne > 0 && !anew) {
            throw RefusedException.conflict(
                    "consent-for-one",
                    ("What %d %s agreed to says that nobody but you sees it. Choose to ask anew: those agreements end"
                                    + " now, and nobody sees anything of these students until they agreed to the words"
                                    + " of today.")
                            .formatted(forOne, forOne == 1 ? "student" : "students"));
        }
        if (forOne > 0) {
            consents.endForOne(cohort, clock.instant());
        }
    }

    /**
     * Ends somebody's leading of a group.
     *
     * @param heir who leads it from now on if nobody else does; where there is neither, it stays as it is
     */
    void withdraw(String id, String person, @Nullable SchoolCounselor heir) {
        write(id, cohort -> {
            Instant now = clock.instant();
            if (cohort.led().now().size() > 1) {
                return cohort.led(cohort.led().without(person, now));
            }
            if (heir == null || !cohort.isLedBy(person)) {
                return cohort;
            }
            consents.endForOne(cohort, now);
            return cohort.led(cohort.led()
                    .with(Objects.requireNonNull(heir.person()), Objects.requireNonNull(heir.name()), now)
                    .without(person, now));
        });
    }

    /**
     * Closes a group and makes the one of the year after, led by the same counselors. Its students are invited and
     * consent anew. Once made, the same one is answered again.
     */
    Optional<Cohort> moveOn(String id, String caller, String name) {
        Instant now = clock.instant();
        Optional<Cohort> closed = write(id, cohort -> cohort.ledBy(caller).changed(null, true, now));
        return closed.map(old -> {
            Cohort next = old.next(RandomIds.random(), name, now);
            return cohorts.insert(next)
                    ? next
                    : cohorts.after(List.of(id)).stream()
                            .findFirst()
                            .map(made -> made.ledBy(caller))
                            .orElseThrow(LeadershipService::busy);
        });
    }

    private Optional<Cohort> write(String id, UnaryOperator<Cohort> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<Cohort> found = cohorts.find(id);
            if (found.isEmpty()) {
                return found;
            }
            Cohort next = change.apply(found.get());
            if (next == found.get()) {
                return found;
            }
            if (cohorts.replace(found.get(), next)) {
                consents.follow(next);
                return Optional.of(next);
            }
        }
        throw busy();
    }

    private static RefusedException busy() {
        return RefusedException.conflict("cohort-busy", "The group could not be changed just now. Please try again.");
    }
}
