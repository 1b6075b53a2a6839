package waymark.profile.roster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.profile.roster.reading.RosterSet;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;

class CsvRosterReaderTest extends ReadCsv {
    @Test
    void a_line_for_each_student_in_each_group_is_a_whole_set() {
        RosterSet set = read(HEADER
                + "Homeroom 10B,Ada Example,Ada@X.org,7,Gauss@Example.org\n"
                + "Homeroom 10B,Ben Example,ben@x.org,,\n"
                + "Robotics,Ada Example,,7,\n");
        assertThat(set.csv()).isTrue();
        assertThat(set.delta()).isFalse();
        assertThat(set.classes())
                .extracting(SchoolClass::sourcedId, SchoolClass::title, SchoolClass::homeroom, SchoolClass::gone)
                .containsExactly(
                        tuple("group:homeroom 10b", "Homeroom 10B", true, false),
                        tuple("group:robotics", "Robotics", true, false));
        assertThat(set.users())
                .extracting(User::name, User::email)
                .containsExactly(
                        tuple("", COUNSELOR), tuple("Ada Example", "ada@x.org"), tuple("Ben Example", "ben@x.org"));
        assertThat(set.users().get(1).sourcedId()).isEqualTo("student:7");
        assertThat(set.enrollments())
                .extracting(Enrollment::schoolClass, Enrollment::role, Enrollment::line)
                .containsExactly(
                        tuple("group:homeroom 10b", Role.TEACHER, 2L),
                        tuple("group:homeroom 10b", Role.STUDENT, 2L),
                        tuple("group:robotics", Role.STUDENT, 4L),
                        tuple("group:homeroom 10b", Role.STUDENT, 3L));
        assertThat(set.notes()).isEmpty();
    }

    @Test
    void ids_are_the_same_the_next_time_whatever_the_order_of_rows_and_show_no_address() {
        RosterSet one = read(HEADER + "A,Ada,a@x.org,,\nB,Ben,b@x.org,,\n");
        RosterSet other = read(HEADER + "b,Ben,B@x.org,,\n\"  A \",Ada,a@x.org,,\n");
        assertThat(ids(other)).containsExactlyInAnyOrderElementsOf(ids(one));
        assertThat(ids(one)).noneMatch(id -> id.contains("@"));
        assertThat(ids(CsvRosterReader.read(
                        (HEADER + "A,Ada,a@x.org,,\n").getBytes(StandardCharsets.UTF_8), "other school", PLACES)))
                .doesNotContainAnyElementsOf(ids(one));
    }

    private static List<String> ids(RosterSet set) {
        return set.enrollments().stream().map(Enrollment::sourcedId).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email,STUDENT_ID,Group,Name,Counselor-Email\r\na@x.org,7,10B,Ada Example,\r\n",
                "E-Mail;Group;Name\na@x.org;10B;Ada Example\n",
                "group\tfamily name\tgiven name\temail\r10B\tExample\tAda\ta@x.org\r",
                "sep=;\ngroup;first name;last name;email\n10B;Ada;Example;a@x.org\n",
                "\n\n \ngroup,name,email,,\n\n10B,Ada  Example,a@x.org,,\n,,,,\n",
                "\"group\",\"name\",\"email\"\n\"10B\",\"Ada\r\nExample\",\"a@x.org\"",
                "group,name,email\n10B,Ada Example,a@x.org,,,\n"
            })
    void columns_come_in_any_order_and_case_with_any_separator_and_end_of_line(String file) {
        RosterSet set = read(file);
        assertThat(set.classes()).extracting(SchoolClass::title).containsExactly("10B");
        assertThat(set.users()).extracting(User::name, User::email).containsExactly(tuple("Ada Example", "a@x.org"));
    }

    @Test
    void a_student_who_is_named_twice_in_a_group_is_in_it_once() {
        RosterSet set = read(HEADER + "A,Ada,a@x.org,,\nA,ADA,A@x.org,,\nA,Ada,a@x.org,,\n");
        assertThat(set.enrollments()).hasSize(1);
        assertThat(set.users()).hasSize(1);
        assertThat(set.notes())
                .containsExactly("2 rows name students again who are in that group already; they were passed over.");
    }

    @Test
    void who_has_an_id_in_one_row_is_known_by_their_address_in_the_others() {
        RosterSet set = read(HEADER + "A,Ada,a@x.org,,\nB,Ada,a@x.org,7,\nC,Ada,,7,\n");
        assertThat(set.users()).containsExactly(new User("student:7", "Ada", "a@x.org", false));
        assertThat(set.enrollments()).hasSize(3);
    }

    @Test
    void an_address_of_two_students_with_ids_stays_with_both_for_the_comparison_to_say() {
        assertThat(read(HEADER + "A,Ada,a@x.org,7,\nA,Ben,a@x.org,8,\n").users())
                .extracting(User::email)
                .containsExactly("a@x.org", "a@x.org");
    }

    @Test
    void columns_nobody_knows_are_passed_over_and_said() {
        assertThat(read("group,name,email,Homework,Blazer\nA,Ada,a@x.org,done,red\n")
                        .notes())
                .containsExactly("Columns that are passed over: Homework, Blazer.");
    }

    @Test
    void the_file_to_fill_in_is_one_that_can_be_read() {
        byte[] template = CsvRosterReader.TEMPLATE.getBytes(StandardCharsets.UTF_8);
        RosterSet set = CsvRosterReader.read(template, "school", Map.of("counselor@example.org", "place"));
        assertThat(set.classes()).extracting(SchoolClass::title).containsExactly("Homeroom 10B", "Robotics");
        assertThat(set.notes()).isEmpty();
    }
}
