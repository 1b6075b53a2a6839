package waymark.profile.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.profile.roster.OneRosterZip;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;

class OneRosterReaderTest extends ReadSets {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void of_both_versions_it_keeps_what_is_of_the_school_and_no_more(boolean later) throws IOException {
        RosterSet set = read(whole(later));
        assertThat(set.version()).isEqualTo(later ? "1.2" : "1.1");
        assertThat(set.delta()).isFalse();
        assertThat(set.classes())
                .extracting(SchoolClass::sourcedId, SchoolClass::title, SchoolClass::homeroom, SchoolClass::terms)
                .containsExactly(tuple("10b", "Homeroom 10B", true, List.of("year")));
        assertThat(set.users())
                .containsExactlyInAnyOrder(
                        new User("t1", "Tea Roster", "tea@example.org", false),
                        new User("ada", "Ada Roster", "ada@example.org", false));
        assertThat(set.enrollments())
                .extracting(Enrollment::user, Enrollment::role)
                .containsExactly(tuple("t1", Role.TEACHER), tuple("ada", Role.STUDENT));
        assertThat(set.terms()).containsEntry("year", LocalDate.of(2027, 7, 1));
        assertThat(set.notes()).isEmpty();
    }

    @Test
    void a_byte_order_mark_bare_line_ends_and_quoted_line_ends_are_no_matter() throws IOException {
        OneRosterZip set =
                whole(false).line("classes", "10c,,,\"Homeroom\r\n\"\"10C\"\"\",,course,,homeroom,,n,year,,,");
        set.with("classes.csv", "\uFEFF" + set.file("classes.csv").replace("\r\n", "\n"));
        assertThat(read(set).classes())
                .extracting(SchoolClass::title)
                .containsExactly("Homeroom 10B", "Homeroom \"10C\"");
    }

    @Test
    void the_line_that_is_named_is_the_file_s_also_after_quoted_line_ends() {
        OneRosterZip set = whole(false)
                .line("classes", "10c,,,\"Homeroom\r\n10C\",,course,,homeroom,,n,year,,,")
                .line("classes", "10d,,,,,course,,homeroom,,n,year,,,");
        assertThat(errors(set)).containsExactly("classes.csv, line 6, column “title”: is empty. Every row needs it.");
    }

    @Test
    void demographics_are_never_opened_and_unknown_columns_passed_over_and_both_are_said() throws IOException {
        OneRosterZip set = whole(false).with("demographics.csv", "\0 not even text");
        set.with(
                "orgs.csv",
                set.file("orgs.csv")
                        .replace("parentSourcedId", "parentSourcedId,colour,metadata.x")
                        .replace("school,,\r", "school,,,red,1\r"));
        assertThat(read(set).notes())
                .containsExactly(
                        "demographics.csv is passed over: Waymark has no use for it.",
                        "orgs.csv: OneRoster knows no column “colour”; it is passed over.");
    }

    @Test
    void somebody_who_is_disabled_or_whose_time_is_over_is_not_enrolled_and_goes_by_the_name_they_prefer()
            throws IOException {
        OneRosterZip set = whole(true)
                .line("users", "ben,,,false,,,Ben,Roster,,,ben@example.org,,,,,,,,,,,,")
                .line("users", "cy,,,true,,,Cyril,Roster,,,cy@example.org,,,,,,,,Cy,,Other,,")
                .enrolled("10b", "ben", "student", "n")
                .enrolled("10b", "cy", "student", "n")
                .line("enrollments", "over,,,10b,n,ada,student,,,2026-11-29");
        RosterSet read = read(set);
        assertThat(read.users())
                .contains(new User("cy", "Cy Other", "cy@example.org", false), new User("ben", "", null, true));
        assertThat(read.enrollments())
                .filteredOn(Enrollment::gone)
                .extracting(Enrollment::sourcedId)
                .containsExactly("over");
    }

    @Test
    void what_is_wrong_with_another_school_is_nobody_s_matter_here() throws IOException {
        OneRosterZip set = whole(false)
                .line("classes", "9b,,,,,nowhere,,homeroom,,s,nowhere,,,")
                .enrolled("9a", "nobody", "student", "s");
        assertThat(read(set).classes()).hasSize(1);
    }

    @Test
    void what_changed_is_read_against_what_is_known() throws IOException {
        var known = new KnownIds(Set.of("10b"), Set.of("ada"));
        OneRosterZip set = OneRosterZip.delta(true)
                .enrolled("10b", "ada", "student", "n", true)
                .classGone("9z", "n")
                .user("ben", "student", "Ben", "ben@example.org", "n")
                .enrolled("10b", "ben", "student", "n")
                .line("roles", "role-ada,tobedeleted,2026-11-01T00:00:00.000Z,ada,primary,student,,,n,");
        RosterSet read = read(set, known);
        assertThat(read.delta()).isTrue();
        assertThat(read.classes()).singleElement().matches(SchoolClass::gone);
        assertThat(read.users())
                .extracting(User::sourcedId, User::gone)
                .containsExactlyInAnyOrder(tuple("ada", true), tuple("ben", false));
        assertThat(read.enrollments()).extracting(Enrollment::gone).containsExactly(true, false);

        assertThat(errors(OneRosterZip.delta(true).line("enrollments", "e,,,10b,n,ada,student,,,"), known))
                .containsExactly(
                        "enrollments.csv, line 2, column “status”: is empty. In a delta set every row says active"
                                + " or tobedeleted.");
    }
}
