package waymark.profile.roster.oneroster;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Org;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RowProblems;

/**
 * Reads a set for one school. Of other schools' rows it keeps nothing, and what is wrong with them keeps nobody from
 * importing this one: only ids that are nowhere are wrong whoever's they are.
 */
public final class OneRosterReader {
    private static final String ID = "sourcedId";

    private final OneRosterArchive archive;
    private final OneRosterManifest manifest;
    private final LocalDate today;
    private final RowProblems problems = new RowProblems();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Org> orgs = new LinkedHashMap<>();

    private OneRosterReader(OneRosterArchive archive, OneRosterManifest manifest, LocalDate today) {
        this.archive = archive;
        this.manifest = manifest;
        this.today = today;
        manifest.passedOver().forEach(file -> notes.add(file + " is passed over: Waymark has no use for it."));
    }

    /**
     * Begins to read a set.
     *
     * @param today who is enrolled until an earlier day is not enrolled any more
     * @throws waymark.edge.RefusedException (invalid) if manifest or orgs are wrong
     */
    public static OneRosterReader of(OneRosterArchive archive, LocalDate today) throws IOException {
        var reader = new OneRosterReader(archive, OneRosterManifest.of(archive), today);
        reader.readOrgs();
        reader.problems.refuseIfAny();
        return reader;
    }

    /** The organizations it names, in their order; a delta set may name none. */
    public List<Org> orgs() {
        return List.copyOf(orgs.values());
    }

    /** Does it tell what changed only? */
    public boolean delta() {
        return manifest.delta();
    }

    private void readOrgs() throws IOException {
        each(OneRosterFile.ORGS, row -> {
            String id = row.id(ID);
            boolean gone = row.gone(delta());
            String name = gone ? row.text("name") : row.required("name");
            if (orgs.put(id, new Org(id, name, row.text("type").equalsIgnoreCase("school"), gone)) != null) {
                row.twice(ID);
            }
        });
    }

    /**
     * All it says of one school.
     *
     * @param school sourcedId
     * @throws waymark.edge.RefusedException (invalid) with a sentence for each thing that is wrong
     */
    public RosterSet read(String school, KnownIds known) throws IOException {
        Map<String, LocalDate> terms = terms();
        Set<String> courses = courses();
        Map<String, SchoolClass> classes = classes(school, terms, courses);
        var enrollments = new OneRosterEnrollments(delta(), today, school, orgs.keySet(), classes.keySet(), known);
        each(OneRosterFile.ENROLLMENTS, enrollments::take);
        Set<String> wanted = new HashSet<>(known.users());
        enrollments.all().forEach(enrollment -> wanted.add(enrollment.user()));
        Set<String> left =
                manifest.has(OneRosterFile.ROLES) && manifest.version().equals("1.2")
                        ? leavers(school, wanted)
                        : Set.of();
        var users = new OneRosterUsers(delta(), orgs.keySet(), wanted, left);
        each(OneRosterFile.USERS, users::take);
        enrollments.checkUsers(users.ids(), problems);
        problems.refuseIfAny();
        return new RosterSet(
                manifest.version(),
                delta(),
                terms,
                List.copyOf(classes.values()),
                users.all(),
                enrollments.all(),
                notes);
    }

    private Map<String, LocalDate> terms() throws IOException {
        Map<String, LocalDate> terms = new HashMap<>();
        each(OneRosterFile.ACADEMIC_SESSIONS, row -> {
            String id = row.id(ID);
            if (!row.gone(delta())) {
                row.required("endDate");
                LocalDate end = row.day("endDate");
                if (terms.put(id, end == null ? LocalDate.MAX : end) != null) {
                    row.twice(ID);
                }
            }
        });
        return terms;
    }

    private Set<String> courses() throws IOException {
        Set<String> courses = new HashSet<>();
        each(OneRosterFile.COURSES, row -> courses.add(row.id(ID)));
        return courses;
    }

    private Map<String, SchoolClass> classes(String school, Map<String, LocalDate> terms, Set<String> courses)
            throws IOException {
        Map<String, SchoolClass> classes = new LinkedHashMap<>();
        each(OneRosterFile.CLASSES, row -> {
            String of = row.text("schoolSourcedId");
            if (!of.equals(school)) {
                checkOrg(row, "schoolSourcedId", of);
                return;
            }
            String id = row.id(ID);
            boolean gone = row.gone(delta());
            List<String> in = row.ids("termSourcedIds");
            if (!gone && !delta()) {
                checkKnown(row, "courseSourcedId", courses, OneRosterFile.COURSES);
                in.stream()
                        .filter(term -> !terms.containsKey(term))
                        .forEach(term -> row.unknown("termSourcedIds", term, OneRosterFile.ACADEMIC_SESSIONS));
            }
            String title = gone ? row.text("title") : row.required("title");
            String code = row.text("classCode");
            boolean homeroom = row.text("classType").equalsIgnoreCase("homeroom");
            var read = new SchoolClass(id, title, code.isEmpty() ? null : code, homeroom, in, gone);
            if (classes.put(id, read) != null) {
                row.twice(ID);
            }
        });
        return classes;
    }

    /** Students who have no place at the school any more, in version 1.2. */
    private Set<String> leavers(String school, Set<String> wanted) throws IOException {
        Set<String> left = new HashSet<>();
        Set<String> read = new HashSet<>();
        each(OneRosterFile.ROLES, row -> {
            String user = row.text("userSourcedId");
            if (!wanted.contains(user)) {
                return;
            }
            if (!read.add(row.id(ID))) {
                row.twice(ID);
            }
            checkOrg(row, "orgSourcedId", row.text("orgSourcedId"));
            boolean gone = row.gone(delta());
            if (gone
                    && row.text("orgSourcedId").equals(school)
                    && row.text("role").equals("student")) {
                left.add(user);
            }
        });
        return left;
    }

    private void each(OneRosterFile file, Consumer<OneRosterRow> taker) throws IOException {
        if (!manifest.has(file)) {
            return;
        }
        try (var table = new OneRosterTable(
                file.fileName(), archive.read(file.fileName()), file.required(), file::knows, problems)) {
            long[] rows = {0};
            table.each(row -> {
                if (++rows[0] > file.most()) {
                    throw RefusedException.invalid(
                            "roster-too-large",
                            "%s has more than %,d rows. Export fewer schools at a time."
                                    .formatted(file.fileName(), file.most()));
                }
                taker.accept(row);
            });
            table.unknown()
                    .forEach(column -> note("%s: OneRoster knows no column “%s”; it is passed over."
                            .formatted(file.fileName(), column)));
        }
    }

    private void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    private void checkOrg(OneRosterRow row, String column, String id) {
        if (!delta() && !orgs.containsKey(id)) {
            row.unknown(column, id, OneRosterFile.ORGS);
        }
    }

    private static void checkKnown(OneRosterRow row, String column, Set<String> ids, OneRosterFile where) {
        if (!ids.contains(row.text(column))) {
            row.unknown(column, row.text(column), where);
        }
    }
}
