package waymark.profile.staff;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.audit.AuditAction;
import waymark.profile.audit.AuditEntry.Named;
import waymark.profile.audit.AuditStore;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.school.School;
import waymark.profile.school.SchoolCounselor;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** Makes schools, and puts counselors in and out; who leaves a school leads none of its groups any more. */
@Singleton
public class SchoolService {
    static final int LONGEST_EMAIL = 254;
    private static final int ATTEMPTS = 5;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final LeadershipService leadership;
    private final AuditStore audit;
    private final Clock clock;

    SchoolService(
            SchoolStore schools,
            SchoolCounselorStore counselors,
            CohortStore cohorts,
            PersonStore people,
            LeadershipService leadership,
            AuditStore audit,
            Clock clock) {
        this.schools = schools;
        this.counselors = counselors;
        this.cohorts = cohorts;
        this.people = people;
        this.leadership = leadership;
        this.audit = audit;
        this.clock = clock;
    }

    School create(String name, Caller admin) {
        School school = new School(RandomIds.random(), 1, School.checkedName(name), clock.instant(), null);
        audit.record(admin, AuditAction.MAKE_SCHOOL, null, school.name(), () -> schools.insert(school));
        return school;
    }

    Optional<School> rename(String id, String name, Caller admin) {
        String wanted = School.checkedName(name);
        return schools.find(id).map(found -> {
            if (!found.name().equals(wanted)) {
                String both = "%s, before “%s”".formatted(wanted, found.name());
                audit.record(admin, AuditAction.RENAME_SCHOOL, null, both, () -> rename(id, wanted));
            }
            return schools.find(id).orElse(found);
        });
    }

    private void rename(String id, String name) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<School> found = schools.find(id);
            if (found.isEmpty() || schools.replace(found.get(), found.get().renamed(name))) {
                return;
            }
        }
        throw RefusedException.conflict("school-busy", "The school could not be changed just now. Please try again.");
    }

    /**
     * Keeps a place for who has that address or that account; exactly one of the two is named.
     *
     * @param admin who does
     */
    void add(School school, @Nullable String email, @Nullable String person, Caller admin) {
        if ((email == null || email.isEmpty()) == (person == null || person.isEmpty())) {
            throw RefusedException.invalid(
                    "counselor-unnamed", "Name the counselor by their e-mail address, or by the id of their account.");
        }
        if (person == null || person.isEmpty()) {
            String address = address(Objects.requireNonNull(email));
            audit.record(admin, AuditAction.PUT_INTO_SCHOOL, null, school.name(), () -> keep(school, address, null));
        } else {
            Optional<Person> known = people.find(new Viewer(admin.id(), person));
            put(school, person, known.map(Person::name).orElse(null), admin);
        }
    }

    /**
     * Makes the person of that account a counselor of the school.
     *
     * @param name what they are called; null if that is not known
     * @param admin who does
     */
    public void put(School school, String person, @Nullable String name, Caller admin) {
        Named of = new Named(person, name == null ? "" : name);
        audit.record(admin, AuditAction.PUT_INTO_SCHOOL, of, school.name(), () -> {
            keep(school, null, of);
            cohorts.adopt(person, school.id());
        });
    }

    private void keep(School school, @Nullable String address, @Nullable Named of) {
        String person = of == null ? null : of.id();
        String name = of == null || of.name().isEmpty() ? null : of.name();
        if (!counselors.add(school.id(), address, person, name)) {
            throw RefusedException.conflict(
                    "counselor-taken", "This counselor is at a school already. Take them out there first.");
        }
    }

    private static String address(String email) {
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw RefusedException.invalid(
                    "counselor-email", "This is no e-mail address. Write one such as name@example.org.");
        }
        return email.toLowerCase(Locale.ROOT);
    }

    /**
     * Takes a counselor out, and hands their groups over to who is named.
     *
     * @param successor id of a place at the same school; null for nobody
     * @param admin who does
     */
    void remove(School school, SchoolCounselor place, @Nullable String successor, Caller admin) {
        String person = place.person();
        String name = place.name();
        Named of = person == null ? null : new Named(person, name == null ? "" : name);
        audit.record(admin, AuditAction.TAKE_OUT_OF_SCHOOL, of, school.name(), () -> remove(school, place, successor));
    }

    private void remove(School school, SchoolCounselor place, @Nullable String successor) {
        String person = place.person();
        if (person != null) {
            List<Cohort> theirs = cohorts.of(person).stream()
                    .filter(cohort -> school.id().equals(cohort.school()))
                    .toList();
            SchoolCounselor heir = successor == null ? null : heir(school, place, successor);
            long alone = theirs.stream().filter(c -> c.led().now().size() == 1).count();
            if (alone > 0 && heir == null) {
                throw RefusedException.conflict(
                        "last-counselor",
                        "Nobody else leads %d of their groups. Say who takes them over.".formatted(alone));
            }
            theirs.forEach(cohort -> leadership.withdraw(cohort.id(), person, heir));
        }
        counselors.remove(place);
        if (person != null) {
            // A colleague may have let them lead one in the meantime.
            cohorts.of(person).stream()
                    .filter(cohort -> school.id().equals(cohort.school()))
                    .forEach(cohort -> leadership.withdraw(cohort.id(), person, null));
        }
    }

    private SchoolCounselor heir(School school, SchoolCounselor place, String successor) {
        return counselors
                .of(school, successor)
                .filter(other -> other.person() != null
                        && other.name() != null
                        && !other.id().equals(place.id()))
                .orElseThrow(() -> RefusedException.invalid(
                        "successor", "Choose another counselor of this school, who has been here already."));
    }
}
