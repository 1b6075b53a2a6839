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
class SchoolService {
    static final int LONGEST_EMAIL = 254;
    private static final int ATTEMPTS = 5;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;
    private final CohortStore cohorts;
    private final PersonStore people;
    private final LeadershipService leadership;
    private final Clock clock;

    SchoolService(
            SchoolStore schools,
            SchoolCounselorStore counselors,
            CohortStore cohorts,
            PersonStore people,
            LeadershipService leadership,
            Clock clock) {
        this.schools = schools;
        this.counselors = counselors;
        this.cohorts = cohorts;
        this.people = people;
        this.leadership = leadership;
        this.clock = clock;
    }

    School create(String name) {
        School school = new School(RandomIds.random(), 1, School.checkedName(name), clock.instant(), null);
        schools.insert(school);
        return school;
    }

    Optional<School> rename(String id, String name) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<School> found = schools.find(id);
            if (found.isEmpty()) {
                return found;
            }
            School next = found.get().renamed(name);
            if (schools.replace(found.get(), next)) {
                return Optional.of(next);
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
        String address = email == null || email.isEmpty() ? null : address(email);
        String account = address == null ? Objects.requireNonNull(person) : null;
        String name = account == null
                ? null
                : people.find(new Viewer(admin.id(), account)).map(Person::name).orElse(null);
        if (!counselors.add(school.id(), address, account, name)) {
            throw RefusedException.conflict(
                    "counselor-taken", "This counselor is at a school already. Take them out there first.");
        }
        if (account != null) {
            cohorts.adopt(account, school.id());
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
     */
    void remove(School school, SchoolCounselor place, @Nullable String successor) {
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
