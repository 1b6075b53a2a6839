package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import waymark.profile.roster.oneroster.KnownIds;
import waymark.profile.roster.oneroster.OneRosterArchive;
import waymark.profile.roster.oneroster.OneRosterReader;
import waymark.profile.roster.oneroster.OneRosterSet;
import waymark.profile.roster.oneroster.OneRosterSet.Org;
import waymark.profile.roster.oneroster.RowProblems;
import waymark.profile.school.School;
import waymark.profile.school.SchoolCounselorStore;
import waymark.profile.school.SchoolStore;

/** Reads a school's OneRoster set and compares it with what was imported before. Nothing is changed by that. */
@Singleton
class RosterImportService {
    static final int MOST_MEGABYTES = 50;

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
     * Compares a set.
     *
     * @param zip of OneRoster CSV, 1.1 or 1.2
     * @param org sourcedId of the school in it; null where that can be told without
     * @throws RefusedException (invalid) with a sentence for each thing that is wrong with it
     */
    RosterImport compare(School school, InputStream zip, @Nullable String org, Choice choice, Caller by)
            throws IOException {
        Path file = Files.createTempFile("waymark-roster", ".zip");
        try {
            copy(zip, file);
            turn.lock();
            try (var archive = OneRosterArchive.open(file)) {
                return compare(school, archive, org, choice, by);
            } finally {
                turn.unlock();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream zip, Path file) throws IOException {
        long most = (long) MOST_MEGABYTES << 20;
        byte[] some = new byte[16 * 1024];
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            for (int read = zip.read(some); read >= 0; read = zip.read(some)) {
                size += read;
                if (size > most) {
                    throw RefusedException.invalid(
                            "file-too-large", "A set has at most %d MB as a ZIP.".formatted(MOST_MEGABYTES));
                }
                out.write(some, 0, read);
            }
        }
    }

    private RosterImport compare(
            School school, OneRosterArchive archive, @Nullable String wanted, Choice choice, Caller by)
            throws IOException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        OneRosterReader reader = OneRosterReader.of(archive, today);
        Org org = OrgChoice.of(school, reader.orgs(), reader.delta(), wanted, taken(school, reader.orgs()));
        RosterState state = state(school);
        if (choice.counselor() != null && state.place(choice.counselor()) == null) {
            throw RefusedException.invalid("counselor-unknown", "Choose a counselor of this school.");
        }
        if (reader.delta() && state.roster().revision() == 0) {
            throw RefusedException.invalid(
                    "roster-delta-first",
                    "This set tells only what changed (delta), and nothing was imported for this school before. Send"
                            + " the whole set once (bulk). Nothing was imported.");
        }
        OneRosterSet set = reader.read(org.sourcedId(), known(state));
        Map<String, LocalDate> terms = terms(set, state.roster());
        String id = RandomIds.random();
        var groups = new GroupComparison(set, state, choice, terms, today, RandomIds::random);
        var students = new PersonComparison(set, state, groups.after, id, now);
        RowProblems.refuse(students.problems);
        List<String> notes = new ArrayList<>(groups.notes);
        notes.addAll(students.notes);
        notes.addAll(set.notes());
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
                org.sourcedId(),
                org.name(),
                school.sourcedId() == null,
                groups.changes,
                groups.found.entrySet().stream()
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

    private static Map<String, LocalDate> terms(OneRosterSet set, SchoolRoster before) {
        Map<String, LocalDate> terms = new TreeMap<>();
        if (set.delta()) {
            before.terms().forEach(term -> terms.put(term.sourcedId(), term.endsOn()));
        }
        terms.putAll(new HashMap<>(set.terms()));
        return terms;
    }
}
