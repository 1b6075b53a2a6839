package waymark.profile.roster.csv;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A column of the file. Its heading may be written in any case, with blanks, hyphens or underscores. */
enum CsvColumn {
    /** What the group is called; the same name is the same group. */
    GROUP("group"),
    /** What the student is called. */
    NAME("name", "student name", "full name"),
    /** What they are called, in two columns instead of one. */
    GIVEN_NAME("given name", "first name"),
    /** The other of the two. */
    FAMILY_NAME("family name", "last name"),
    /** The student's address. */
    EMAIL("email", "email address", "student email"),
    /** What the school's own systems call the student. */
    STUDENT_ID("student id"),
    /** The address under which a counselor who leads the group has a place at the school. */
    COUNSELOR_EMAIL("counselor email", "counsellor email");

    private final List<String> headings;

    CsvColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** What its heading should be. */
    String heading() {
        return headings.getFirst();
    }

    /** The column with that heading. */
    static Optional<CsvColumn> of(String heading) {
        String letters = letters(heading);
        return Stream.of(values())
                .filter(column -> column.headings.stream()
                        .anyMatch(known -> letters(known).equals(letters)))
                .findFirst();
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]+", "");
    }
}
