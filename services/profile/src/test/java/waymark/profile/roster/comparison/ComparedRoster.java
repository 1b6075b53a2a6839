package waymark.profile.roster.comparison;

import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import waymark.profile.cohort.Cohort;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.SchoolRoster;
import waymark.profile.roster.SchoolRoster.Choice;
import waymark.profile.roster.comparison.GroupChange.What;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;
import waymark.profile.school.GroupCounselors;
import waymark.profile.school.SchoolCounselor;

/** A school whose sets are compared, one after the other, and done. */
abstract class ComparedRoster {
    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    static final Choice ALL = new Choice(false, null);

    final List<SchoolClass> classes = new ArrayList<>();
    final List<User> users = new ArrayList<>();
    final List<Enrollment> enrollments = new ArrayList<>();
    final List<SchoolCounselor> places = new ArrayList<>();
    final Map<String, RosterGroup> groups = new HashMap<>();
    final Map<String, RosterPerson> people = new HashMap<>();
    final Map<String, Cohort> cohorts = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    Set<String> forOne = Set.of();
    GroupComparison groupsCompared;
    PersonComparison peopleCompared;

    @BeforeEach
    void a_counselor_teaches_a_class_with_a_student() {
        place("ann", "ann@example.org");
        place("bo", "bo@example.org");
        schoolClass("10b", "Homeroom 10B", "P1");
        in("10b", "t-ann", Role.TEACHER);
        in("10b", "ada", Role.STUDENT);
        user("t-ann", "ann@example.org");
        user("ada", "ada@example.org");
    }

    void clear() {
        classes.clear();
        users.clear();
        enrollments.clear();
    }

    void place(String person, String email) {
        places.add(new SchoolCounselor("place-" + person, "n", email, person, person, NOW, null, null));
    }

    void schoolClass(String id, String title, String code) {
        classes.add(new SchoolClass(id, title, code, true, List.of(), false));
    }

    void user(String id, String email) {
        users.add(new User(id, id, email, false));
    }

    void in(String schoolClass, String user, Role role) {
        enrollments.add(new Enrollment(schoolClass + "-" + user, schoolClass, user, role, false, 2));
    }

    void claim(String sourcedId, String person) {
        people.computeIfPresent(
                sourcedId,
                (id, p) -> new RosterPerson(
                        p.id(), p.school(), p.sourcedId(), p.name(), p.email(), person, p.enrollments(), p.at()));
    }

    List<Tuple> changes() {
        return groupsCompared.changes.stream()
                .filter(GroupChange::writesGroup)
                .map(change -> tuple(change.what(), change.next().title()))
                .toList();
    }

    List<Tuple> students() {
        return peopleCompared.changes.stream()
                .map(change -> tuple(change.what(), change.next().sourcedId()))
                .toList();
    }

    /** Compares, and does what came of it. */
    void compare(boolean delta, Choice choice) {
        var terms = Map.of("old", LocalDate.of(2026, 6, 30), "now", LocalDate.of(2027, 6, 30));
        var set = new RosterSet(
                "1.2", delta, terms, List.copyOf(classes), List.copyOf(users), List.copyOf(enrollments), List.of());
        var state = new RosterState(
                SchoolRoster.none("n"),
                List.copyOf(groups.values()),
                List.copyOf(people.values()),
                Map.copyOf(cohorts),
                forOne,
                List.copyOf(places));
        groupsCompared = new GroupComparison(set, state, choice, terms, TODAY, () -> "group-" + ids.incrementAndGet());
        peopleCompared = new PersonComparison(set, state, groupsCompared.after, "run", NOW);
        groupsCompared.changes.forEach(this::apply);
        peopleCompared.changes.forEach(change -> {
            if (change.former() != null) {
                people.values().removeIf(person -> person.id().equals(change.former()));
            }
            if (change.what() == PersonChange.What.ENDED) {
                people.remove(change.next().sourcedId());
            } else {
                people.put(change.next().sourcedId(), change.next());
            }
        });
    }

    private void apply(GroupChange change) {
        RosterGroup next = change.next();
        if (change.forgets()) {
            groups.remove(next.sourcedId());
        } else {
            groups.put(next.sourcedId(), next);
        }
        if (!change.writesGroup()) {
            return;
        }
        Cohort before = cohorts.get(next.group());
        List<GroupCounselors.Counselor> led = new ArrayList<>();
        if (before != null) {
            before.led().now().stream()
                    .filter(c -> !change.leaving().contains("place-" + c.person()))
                    .forEach(led::add);
        }
        change.joining().forEach(place -> {
            String person = place.substring("place-".length());
            led.add(new GroupCounselors.Counselor(person, person, NOW, null));
        });
        Cohort after = Cohort.begin(next.group(), next.name(), new GroupCounselors(led, List.of()), "n", NOW, null);
        cohorts.put(next.group(), after.changed(null, change.what() == What.CLOSED, NOW));
    }
}
