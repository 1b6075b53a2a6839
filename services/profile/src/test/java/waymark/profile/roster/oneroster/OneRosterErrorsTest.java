package waymark.profile.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.profile.roster.OneRosterZip;

/** What is wrong with a set. */
class OneRosterErrorsTest extends ReadSets {
    /** Every fault in a set of either version, told in the same words. */
    static Stream<Arguments> wrong() {
        return Stream.of(faults(), first(), second()).flatMap(all -> all);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(false, true).flatMap(later -> inBoth().map(fault -> {
            Object[] parts = fault.get();
            return Arguments.of(parts[0], parts[1], parts[2], later);
        }));
    }

    private static Stream<Arguments> first() {
        return Stream.of(Arguments.of(
                "no yes or no",
                "users.csv, line 5, column “enabledUser”: should be true or false.",
                change(set -> set.line("users", "ben,,,maybe,n,student,,,Ben,Roster,,,,,,,,")
                        .enrolled("10b", "ben", "student", "n")),
                false));
    }

    /** What only the later version has: a table of roles. */
    private static Stream<Arguments> second() {
        return Stream.of(
                Arguments.of(
                        "no yes or no",
                        "users.csv, line 5, column “enabledUser”: should be true or false.",
                        change(set -> set.line("users", "ben,,,maybe,,,Ben,Roster,,,,,,,,,,,,,,,")
                                .line("roles", "role-ben,,,ben,primary,student,,,n,")
                                .enrolled("10b", "ben", "student", "n")),
                        true),
                Arguments.of(
                        "role at no org",
                        "roles.csv, line 5, column “orgSourcedId”: “x” is not in orgs.csv.",
                        change(set -> set.line("roles", "role-ada2,,,ada,secondary,student,,,x,")),
                        true),
                Arguments.of(
                        "role twice",
                        "roles.csv, line 5, column “sourcedId”: “role-ada” stands in an earlier row too.",
                        change(set -> set.line("roles", "role-ada,,,ada,secondary,student,,,n,")),
                        true));
    }

    private static UnaryOperator<OneRosterZip> change(UnaryOperator<OneRosterZip> change) {
        return change;
    }

    private static Stream<Arguments> inBoth() {
        return Stream.of(
                wrong(
                        "missing org",
                        "classes.csv, line 4, column “schoolSourcedId”: “x” is not in orgs.csv.",
                        set -> set.homeroom("8a", "Homeroom 8A", "x")),
                wrong(
                        "class twice",
                        "classes.csv, line 4, column “sourcedId”: “10b” stands in an earlier row too.",
                        set -> set.homeroom("10b", "Again", "n")),
                wrong(
                        "user twice",
                        "users.csv, line 5, column “sourcedId”: “ada” stands in an earlier row too.",
                        set -> set.user("ada", "student", "Ada", "a@example.org", "n")),
                wrong(
                        "org twice",
                        "orgs.csv, line 4, column “sourcedId”: “n” stands in an earlier row too.",
                        set -> set.org("n", "North again")),
                wrong(
                        "enrollment twice",
                        "enrollments.csv, line 5, column “sourcedId”: “in-10b-ada” stands in",
                        set -> set.enrolled("10b", "ada", "student", "n")),
                wrong(
                        "no user",
                        "enrollments.csv, line 5, column “userSourcedId”: “ben” is not in users.csv.",
                        set -> set.enrolled("10b", "ben", "student", "n")),
                wrong(
                        "no role",
                        "enrollments.csv, line 5, column “role”: should be student, teacher,",
                        set -> set.enrolled("10b", "ada", "pupil", "n").enrolled("10b", "sue", "pupil", "s")),
                wrong(
                        "no course",
                        "classes.csv, line 4, column “courseSourcedId”: “x” is not in courses.csv.",
                        set -> set.line("classes", "8a,,,8A,,x,,homeroom,,n,year,,,")),
                wrong(
                        "no term",
                        "classes.csv, line 4, column “termSourcedIds”: “old” is not in academicSessions.csv.",
                        set -> set.line("classes", "8a,,,8A,,course,,homeroom,,n,\"year,old\",,,")),
                wrong(
                        "no day",
                        "academicSessions.csv, line 3, column “endDate”: is “soon”. Write days as",
                        set -> set.term("next", "soon")),
                wrong(
                        "no status",
                        "orgs.csv, line 4, column “status”: is “asleep”. It should be active or",
                        set -> set.line("orgs", "z,asleep,,Z,school,,")),
                wrong("no address", "users.csv, line 5, column “email”: is no e-mail address.", set -> set.user(
                                "ben", "student", "Ben", "ben", "n")
                        .enrolled("10b", "ben", "student", "n")),
                wrong(
                        "short row",
                        "classes.csv, line 4: has 2 fields, but the first line names 14 columns.",
                        set -> set.line("classes", "8a,8A")),
                wrong(
                        "no column",
                        "users.csv, line 1, column “email”: is missing.",
                        set -> set.with("users.csv", set.file("users.csv").replace("email", "mail"))),
                wrong(
                        "not UTF-8",
                        "users.csv, line 3 is not UTF-8 text.",
                        set -> set.with("users.csv", set.file("users.csv").replace("Ada", "Ad\uFFFD"))));
    }

    private static Arguments wrong(String name, String said, UnaryOperator<OneRosterZip> change) {
        return Arguments.of(name, said, change);
    }

    @ParameterizedTest(name = "{0}, the later version: {3}")
    @MethodSource("wrong")
    void what_is_wrong_is_said_by_file_line_and_column(
            String name, String said, UnaryOperator<OneRosterZip> change, boolean later) {
        assertThat(errors(change.apply(whole(later)))).anyMatch(error -> error.startsWith(said));
    }

    @Test
    void a_hundred_things_are_said_and_the_rest_counted() {
        OneRosterZip set = whole(false);
        for (int i = 0; i < 130; i++) {
            set.enrolled("10b", "nobody" + i, "student", "n");
        }
        assertThat(errors(set)).hasSize(101).last().isEqualTo("And 30 more of the kind.");
    }

    static Stream<Arguments> manifests() {
        return Stream.of(
                Arguments.of(
                        "oneroster.version,1.1", "oneroster.version,1.0", "“oneroster.version” should be 1.1 or 1.2"),
                Arguments.of("file.users,bulk", "file.users,absent", "“file.users” should be bulk: a whole set needs"),
                Arguments.of("file.users,bulk", "file.users,some", "“file.users” should be bulk, delta or absent."),
                Arguments.of("file.users,bulk", "file.users,delta", "some tables are bulk and others delta"),
                Arguments.of("file.orgs,bulk\r\n", "", "there is no line “file.orgs”. It should be bulk"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("manifests")
    void a_manifest_that_does_not_fit_is_refused(String right, String wrong, String said) {
        OneRosterZip set = whole(false);
        set.with("manifest.csv", set.manifest().replace(right, wrong));
        assertThat(errors(set)).anyMatch(error -> error.contains(said));
    }

    @Test
    void a_table_the_manifest_promises_and_the_zip_lacks_is_missed() {
        OneRosterZip set = whole(false);
        set.with("manifest.csv", set.manifest()).without("users.csv");
        assertThat(errors(set))
                .containsExactly("manifest.csv, line 8, column “value”: “file.users” says bulk, but the ZIP holds no"
                        + " users.csv. Export the set again.");
    }
}
