package waymark.profile.roster.comparison;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.comparison.PersonChange.What;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.User;
import waymark.retention.RetentionTable;

/** What becomes of the students of a school's roster. Kept of them is who is in a class that has a group. */
public final class PersonComparison {
    /** How long a comparison can be applied, and what it holds of people is kept. */
    public static final Duration KEPT = RetentionTable.of("rosterChanges");

    private final RosterSet set;
    private final RosterState state;
    private final Map<String, RosterGroup> groups;
    private final String roster;
    private final Instant now;
    private final Map<String, RosterPerson> stored = new HashMap<>();

    public final List<PersonChange> changes = new ArrayList<>();
    public final Set<String> notes = new LinkedHashSet<>();

    /** What a delta set says of students whom nobody knows, a sentence each: nothing can be imported then. */
    public final List<String> problems = new ArrayList<>();

    private final Map<String, Long> lines = new HashMap<>();

    /**
     * Compares.
     *
     * @param groups classes as they will be known, by sourcedId
     * @param roster id of the import
     */
    public PersonComparison(
            RosterSet set, RosterState state, Map<String, RosterGroup> groups, String roster, Instant now) {
        this.set = set;
        this.state = state;
        this.groups = groups;
        this.roster = roster;
        this.now = now;
        state.people().forEach(person -> stored.put(person.sourcedId(), person));
        Map<String, RosterPerson> next = named();
        Map<String, RosterPerson> moved = movedFrom(next);
        next.values().forEach(person -> compare(person, moved.get(person.sourcedId())));
        Set<String> taken = moved.values().stream().map(RosterPerson::sourcedId).collect(Collectors.toSet());
        stored.values().stream()
                .filter(person -> !next.containsKey(person.sourcedId()) && !taken.contains(person.sourcedId()))
                .forEach(person -> add(What.ENDED, person, null, left(person, List.of())));
    }

    /** In which classes each student is, by the id of the enrollment. */
    private Map<String, Map<String, String>> enrolled() {
        Map<String, Map<String, String>> enrolled = new TreeMap<>();
        Map<String, String> whose = new HashMap<>();
        if (set.delta()) {
            state.people().forEach(person -> person.enrollments().forEach(e -> {
                enrolled.computeIfAbsent(person.sourcedId(), id -> new TreeMap<>())
                        .put(e.sourcedId(), e.schoolClass());
                whose.put(e.sourcedId(), person.sourcedId());
            }));
        }
        for (Enrollment enrollment : set.enrollments()) {
            String before = whose.get(enrollment.sourcedId());
            if (before != null) {
                enrolled.getOrDefault(before, new TreeMap<>()).remove(enrollment.sourcedId());
            }
            if (!enrollment.gone() && enrollment.role() == Role.STUDENT) {
                enrolled.computeIfAbsent(enrollment.user(), id -> new TreeMap<>())
                        .put(enrollment.sourcedId(), enrollment.schoolClass());
                lines.putIfAbsent(enrollment.user(), enrollment.line());
            }
        }
        set.users().stream().filter(User::gone).forEach(user -> enrolled.remove(user.sourcedId()));
        return enrolled;
    }

    private Map<String, RosterPerson> named() {
        Map<String, User> users = new HashMap<>();
        set.users().forEach(user -> users.put(user.sourcedId(), user));
        Map<String, RosterPerson> next = new TreeMap<>();
        enrolled().forEach((id, classes) -> {
            RosterPerson before = stored.get(id);
            User user = users.get(id);
            List<RosterPerson.Enrollment> invitations = invitations(classes, before);
            if (!invitations.isEmpty() && user != null) {
                next.put(id, person(id, user.name(), user.email(), before, invitations));
            } else if (!invitations.isEmpty() && before != null) {
                next.put(id, person(id, before.name(), before.email(), before, invitations));
            } else if (!invitations.isEmpty()) {
                problems.add("enrollments.csv, line %d, column “userSourcedId”: “%s” is neither in users.csv nor known"
                                .formatted(lines.get(id), id)
                        + " here. Send the whole set once (bulk).");
            }
        });
        return withoutSharedAddresses(next);
    }

    private RosterPerson person(
            String id,
            String name,
            @Nullable String email,
            @Nullable RosterPerson before,
            List<RosterPerson.Enrollment> invitations) {
        String school = state.roster().id();
        return new RosterPerson(
                before == null ? RosterPerson.idOf(school, id) : before.id(),
                school,
                id,
                name,
                email,
                before == null ? null : before.person(),
                invitations,
                before == null ? now : before.at());
    }

    private List<RosterPerson.Enrollment> invitations(Map<String, String> classes, @Nullable RosterPerson before) {
        List<RosterPerson.Enrollment> invitations = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        classes.forEach((enrollment, schoolClass) -> {
            RosterGroup group = groups.get(schoolClass);
            if (group != null && group.led() && seen.add(schoolClass)) {
                Instant since = Stream.ofNullable(before)
                        .flatMap(person -> person.enrollments().stream())
                        .filter(e -> e.cohort().equals(group.group()))
                        .map(RosterPerson.Enrollment::since)
                        .findFirst()
                        .orElse(now);
                invitations.add(new RosterPerson.Enrollment(enrollment, schoolClass, group.group(), since));
            }
        });
        return invitations;
    }

    /** Nobody can tell whose an address is that several have: it invites only who has shown that it is theirs. */
    private Map<String, RosterPerson> withoutSharedAddresses(Map<String, RosterPerson> people) {
        Map<String, Long> times = people.values().stream()
                .filter(person -> person.email() != null)
                .collect(Collectors.groupingBy(RosterPerson::email, Collectors.counting()));
        long shared = 0;
        long without = 0;
        for (Map.Entry<String, RosterPerson> entry : people.entrySet()) {
            RosterPerson person = entry.getValue();
            if (person.email() == null) {
                without++;
            } else if (person.person() == null && times.getOrDefault(person.email(), 0L) > 1) {
                shared++;
                entry.setValue(with(person, person.id(), null, null, person.at()));
            }
        }
        if (without > 0) {
            notes.add(count(without) + " no e-mail address. They read no invitation; they can join with the group’s"
                    + " code.");
        }
        if (shared > 0) {
            notes.add(count(shared) + " an address that another student has too. Nobody can tell whose it is: they"
                    + " read no invitation, and can join with the group’s code.");
        }
        return people;
    }

    private static String count(long students) {
        return students == 1 ? "1 student has" : students + " students have";
    }

    private static RosterPerson with(
            RosterPerson p, String id, @Nullable String email, @Nullable String person, Instant at) {
        return new RosterPerson(id, p.school(), p.sourcedId(), p.name(), email, person, p.enrollments(), at);
    }

    /** Who is known under another sourcedId: their address is one that an account has shown to be its own. */
    private Map<String, RosterPerson> movedFrom(Map<String, RosterPerson> next) {
        Map<String, RosterPerson> known = new HashMap<>();
        stored.values().stream()
                .filter(person -> person.email() != null && person.person() != null)
                .filter(person -> !next.containsKey(person.sourcedId()))
                .forEach(person -> known.put(person.email(), person));
        Map<String, RosterPerson> moved = new HashMap<>();
        next.values().stream()
                .filter(person -> person.email() != null && !stored.containsKey(person.sourcedId()))
                .filter(person -> known.containsKey(person.email()))
                .forEach(person -> moved.put(person.sourcedId(), known.get(person.email())));
        return moved;
    }

    private void compare(RosterPerson next, @Nullable RosterPerson moved) {
        RosterPerson before = stored.get(next.sourcedId());
        if (moved != null) {
            var same = with(next, next.id(), next.email(), moved.person(), moved.at());
            add(What.CHANGED, same, moved.id(), left(moved, next.cohorts()));
        } else if (before == null) {
            add(What.INVITED, next, null, List.of());
        } else if (!next.equals(before)) {
            add(What.CHANGED, next, null, left(before, next.cohorts()));
        }
    }

    /** The groups somebody is in no more though they go on: of one whose class is over they stay what they are. */
    private List<String> left(RosterPerson before, List<String> now) {
        return before.enrollments().stream()
                .filter(e -> !now.contains(e.cohort()))
                .filter(e -> groups.containsKey(e.schoolClass())
                        && groups.get(e.schoolClass()).led())
                .map(RosterPerson.Enrollment::cohort)
                .toList();
    }

    private void add(What what, RosterPerson next, @Nullable String former, List<String> left) {
        changes.add(
                new PersonChange(roster + "/" + next.sourcedId(), roster, what, next, former, left, now.plus(KEPT)));
    }
}
