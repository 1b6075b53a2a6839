package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.ConsentStore;
import waymark.profile.roster.RosterGroup;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.RosterPersonStore;
import waymark.profile.roster.RosterStore;
import waymark.profile.roster.SchoolRoster;
import waymark.profile.roster.SchoolRoster.Choice;
import waymark.profile.roster.comparison.GroupComparison;
import waymark.profile.roster.comparison.PersonComparison;
import waymark.profile.roster.comparison.RosterCounts;
import waymark.profile.roster.comparison.RosterState;
import waymark.profile.roster.csv.CsvRosterReader;
import waymark.profile.roster.oneroster.KnownIds;
import waymark.profile.roster.oneroster.OneRosterReader;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Org;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RowProblems;
import waymark.profile.school.School;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** Reads a school's file and compares it with what was imported before. Nothing is changed by that. */
@Singleton
class RosterImportService {
    private final RosterImportStore imports;
    private final RosterStore rosters;
    private final RosterPersonStore people;
    private final SchoolStore schools;
    private final SchoolCounselorStore counselors;
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final Clock clock;

    /** One large school at a time: several at once would need a large heap. */
    private final ReentrantLock turn = new ReentrantLock(true);

    RosterImportService(
            RosterImportStore imports,
            RosterStore rosters,
            RosterPersonStore people,
            SchoolStore schools,
            SchoolCounselorStore counselors,
            CohortStore cohorts,
            ConsentStore consents,
            Clock clock) {
        this.imports = imports;
        this.rosters = rosters;
        this.people = people;
        this.schools = schools;
        this.counselors = counselors;
        this.cohorts = cohorts;
        this.consents = consents;
        this.clock = clock;
    }

    /**
     * Compares a file.
     *
     * @param sent a ZIP of OneRoster CSV, 1.1 or 1.2, or one plain CSV file
     * @param org sourcedId of the school in a ZIP; null where that can be told without
     * @throws RefusedException (invalid) with a sentence for each thing that is wrong with it
     */
    RosterImport compare(School school, InputStream sent, @Nullable String org, Choice choice, Caller by)
            throws IOException {
        try (var upload = RosterUpload.of(sent)) {
            turn.lock();
            try {
                RosterState state = state(school);
                if (choice.counselor() != null && state.place(choice.counselor()) == null) {
                    throw RefusedException.invalid("counselor-unknown", "Choose a counselor of this school.");
                }
                if (!upload.zip()) {
                    return compared(school, state, plain(school, upload, state, choice), null, choice, by);
                }
                try (var archive = upload.archive()) {
                    OneRosterReader reader = OneRosterReader.of(archive, today());
                    Org found = OrgChoice.of(school, reader.orgs(), reader.delta(), org, taken(school, reader.orgs()));
                    RosterSet set = oneRoster(school, reader, found, state);
                    return compared(school, state, set, found, choice, by);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static RosterSet oneRoster(School school, OneRosterReader reader, Org org, RosterState state)
            throws IOException {
        if (reader.delta() && (state.roster().revision() == 0 || school.sourcedId() == null)) {
            throw RefusedException.invalid(
                    "roster-delta-first",
                    "This set tells only what changed (delta), and no set was imported for this school before. Send"
                            + " the whole set once (bulk). Nothing was imported.");
        }
        return reader.read(org.sourcedId(), known(state));
    }

    private static RosterSet plain(School school, RosterUpload upload, RosterState state, Choice choice)
            throws IOException {
        if (school.sourcedId() != null) {
            throw RefusedException.invalid(
                    "roster-from-oneroster",
                    "This school’s roster comes from its own system as OneRoster. A plain CSV file would take out"
                            + " everybody it does not name: send the next export of that system instead. Nothing was"
                            + " imported.");
        }
        RosterSet set = CsvRosterReader.read(upload.bytes(), school.id(), addresses(state));
        if (choice.counselor() == null && set.enrollments().stream().noneMatch(e -> e.role() == Role.TEACHER)) {
            throw RefusedException.invalid(
                    "roster-leaderless",
                    "The file names nobody who leads a group. Fill the column “counselor email”, or choose a counselor"
                            + " who leads the groups. Nothing was imported.");
        }
        return set;
    }

    private static Map<String, String> addresses(RosterState state) {
        Map<String, String> addresses = new HashMap<>();
        state.places().stream()
                .filter(place -> place.email() != null)
                .forEach(place -> addresses.put(place.email(), place.id()));
        return addresses;
    }

    private RosterImport compared(
            School school, RosterState state, RosterSet set, @Nullable Org org, Choice choice, Caller by) {
        Instant now = clock.instant();
        Map<String, LocalDate> terms = terms(set, state.roster());
        String id = RandomIds.random();
        var groups = new GroupComparison(set, state, choice, terms, today(), RandomIds::random);
        var students = new PersonComparison(set, state, groups.after, id, now);
        RowProblems.refuse(students.problems);
        List<String> notes = new ArrayList<>(groups.notes);
        notes.addAll(students.notes);
        notes.addAll(set.notes());
        boolean links = org != null && school.sourcedId() == null;
        if (links && state.roster().revision() > 0) {
            notes.add("Until now this school’s roster was a CSV file. Its groups are closed, and those of OneRoster are"
                    + " other groups.");
        }
        var run = new RosterImport(
                id,
                school.id(),
                new SchoolRoster(
                        school.id(),
                        state.roster().revision() + 1,
                        terms.entrySet().stream()
                                .map(term -> new SchoolRoster.Term(term.getKey(), term.getValue()))
                                .toList(),
                        choice),
                set.version(),
                set.delta(),
                org == null ? null : org.sourcedId(),
                org == null ? null : org.name(),
                links,
                groups.changes,
                // A plain file names counselors by their addresses each time, and knows no ids of theirs.
                set.csv()
                        ? List.of()
                        : groups.found.entrySet().stream()
                                .map(known -> new RosterImport.KnownCounselor(known.getKey(), known.getValue()))
                                .toList(),
                groups.leftOut,
                notes,
                RosterCounts.of(groups.changes, students.changes),
                new RosterImport.Sender(by.id(), by.name()),
                now,
                null,
                now.plus(PersonComparison.KEPT));
        imports.keep(run, students.changes);
        return run;
    }

    private Set<String> taken(School school, List<Org> orgs) {
        return schools.known(orgs.stream().map(Org::sourcedId).toList()).stream()
                .filter(other -> !other.id().equals(school.id()))
                .map(other -> Objects.requireNonNull(other.sourcedId()))
                .collect(Collectors.toSet());
    }

    private RosterState state(School school) {
        List<RosterGroup> groups = rosters.groups(school.id());
        Map<String, Cohort> held = cohorts.find(groups.stream()
                .map(RosterGroup::cohort)
                .filter(Objects::nonNull)
                .toList());
        return new RosterState(
                rosters.find(school.id()),
                groups,
                people.of(school.id()),
                held,
                consents.forOne(held.keySet()),
                counselors.of(school.id()));
    }

    private static KnownIds known(RosterState state) {
        Set<String> users = new HashSet<>();
        state.people().stream().map(RosterPerson::sourcedId).forEach(users::add);
        state.groups().forEach(group -> group.teachers().forEach(teacher -> users.add(teacher.user())));
        return new KnownIds(state.groups().stream().map(RosterGroup::sourcedId).collect(Collectors.toSet()), users);
    }

    private static Map<String, LocalDate> terms(RosterSet set, SchoolRoster before) {
        Map<String, LocalDate> terms = new TreeMap<>();
        if (set.delta()) {
            before.terms().forEach(term -> terms.put(term.sourcedId(), term.endsOn()));
        }
        terms.putAll(new HashMap<>(set.terms()));
        return terms;
    }
}
