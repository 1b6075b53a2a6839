package waymark.profile.roster.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;
import waymark.profile.roster.reading.RowProblems;

/**
 * Reads the file as a whole set of one school. A group is known by its name, whichever letters of it are capital. Ids
 * begin with what they are made of, so that none is by chance one of OneRoster's, which would be somebody else.
 */
public final class CsvRosterReader {
    /** The begin of a spreadsheet to fill in, with a byte order mark so that spreadsheets know its encoding. */
    public static final String TEMPLATE =
            """
            \uFEFFgroup,given name,family name,email,student id,counselor email
            Homeroom 10B,Ada,Example,ada@students.example.org,1001,counselor@example.org
            Homeroom 10B,Ben,Example,ben@students.example.org,1002,counselor@example.org
            Robotics,Ada,Example,ada@students.example.org,1001,counselor@example.org
            """
                    .replace("\n", "\r\n");

    /** Between the ids of a group and of somebody in it: no text of the file has one. */
    static final String BETWEEN = "\t";

    private final Map<String, String> places;
    private final RowProblems problems = new RowProblems();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, User> counselors = new LinkedHashMap<>();
    private final Map<String, Enrollment> teaching = new LinkedHashMap<>();
    private final CsvStudents students;

    private CsvRosterReader(String school, Map<String, String> places) {
        this.places = places;
        this.students = new CsvStudents(school);
    }

    /**
     * All the file says.
     *
     * @param school its id
     * @param places of the school's counselors, by the address they are kept for
     * @throws RefusedException (invalid) with a sentence for each thing that is wrong
     */
    public static RosterSet read(byte[] file, String school, Map<String, String> places) {
        return new CsvRosterReader(school, places).read(CsvText.of(file));
    }

    private RosterSet read(CsvText text) {
        var table = new CsvTable(text.text(), problems);
        table.each(this::take);
        students.match();
        problems.refuseIfAny();
        if (students.enrollments().isEmpty()) {
            throw RefusedException.invalid(
                    "roster-empty",
                    "The file names no student, only columns. To end a roster, close its groups by hand. Nothing was"
                            + " imported.");
        }
        return new RosterSet(
                RosterSet.CSV,
                false,
                Map.of(),
                groups.entrySet().stream()
                        .map(group -> new SchoolClass(group.getKey(), group.getValue(), null, true, List.of(), false))
                        .toList(),
                Stream.concat(counselors.values().stream(), students.users().stream())
                        .toList(),
                Stream.concat(teaching.values().stream(), students.enrollments().stream())
                        .toList(),
                notes(text, table));
    }

    private void take(CsvRow row) {
        String name = row.required(CsvColumn.GROUP, Cohort.LONGEST_NAME);
        String group = "group:" + name.toLowerCase(Locale.ROOT);
        groups.putIfAbsent(group, name);
        students.take(row, group);
        String email = row.address(CsvColumn.COUNSELOR_EMAIL);
        if (email.isEmpty()) {
            return;
        }
        String place = places.get(email);
        if (place == null) {
            row.problem(
                    CsvColumn.COUNSELOR_EMAIL,
                    User.isEmail(email)
                            ? "is the address of no counselor of this school. Put them into the school by it, or leave"
                                    + " it empty and choose who leads."
                            : "is no e-mail address. Correct it, or leave it empty.");
            return;
        }
        String id = "counselor:" + place;
        counselors.putIfAbsent(id, new User(id, "", email, false));
        String enrollment = group + BETWEEN + id;
        teaching.putIfAbsent(enrollment, new Enrollment(enrollment, group, id, Role.TEACHER, false, row.line()));
    }

    private List<String> notes(CsvText text, CsvTable table) {
        List<String> notes = new ArrayList<>();
        if (text.guessed()) {
            notes.add("The file is not in UTF-8 and was read as Windows-1252. Look at a name with an accent; if it is"
                    + " wrong, save the file as “CSV UTF-8” and send it again.");
        }
        if (!table.unknown().isEmpty()) {
            notes.add("Columns that are passed over: %s.".formatted(String.join(", ", table.unknown())));
        }
        students.note().ifPresent(notes::add);
        return notes;
    }
}
