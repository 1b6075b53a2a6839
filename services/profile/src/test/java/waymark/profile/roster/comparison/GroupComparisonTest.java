package waymark.profile.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import waymark.profile.roster.SchoolRoster.Choice;
import waymark.profile.roster.comparison.GroupChange.What;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;
import waymark.profile.school.SchoolCounselor;

/** What becomes of groups, set after set. */
class GroupComparisonTest extends ComparedRoster {
    @Test
    void the_second_time_nothing_changes() {
        compare(false, ALL);
        assertThat(changes()).containsExactly(tuple(What.MADE, "Homeroom 10B"));
        assertThat(students()).containsExactly(tuple(PersonChange.What.INVITED, "ada"));
        assertThat(groupsCompared.found).containsEntry("place-ann", "t-ann");
        compare(false, ALL);
        assertThat(groupsCompared.changes).isEmpty();
        assertThat(peopleCompared.changes).isEmpty();
    }

    @Test
    void a_counselor_known_by_sourced_id_is_found_whatever_their_address_is_now() {
        compare(false, ALL);
        places.set(0, new SchoolCounselor("place-ann", "n", null, "ann", "ann", NOW, null, "t-ann"));
        users.set(0, new User("t-ann", "Ann", "new@example.org", false));
        schoolClass("11b", "Homeroom 11B", null);
        in("11b", "t-ann", Role.TEACHER);
        compare(false, ALL);
        assertThat(changes()).containsExactly(tuple(What.MADE, "Homeroom 11B"));
    }

    @Test
    void classes_of_one_title_are_told_apart_by_their_codes() {
        schoolClass("10b2", "homeroom 10b", "P2");
        in("10b2", "t-ann", Role.TEACHER);
        compare(false, ALL);
        assertThat(groupsCompared.changes)
                .extracting(change -> change.next().name())
                .containsExactlyInAnyOrder("Homeroom 10B (P1)", "homeroom 10b (P2)");
    }

    @Test
    void a_class_whose_terms_are_over_or_that_is_no_homeroom_where_only_those_count_has_no_group() {
        classes.set(0, new SchoolClass("10b", "Homeroom 10B", null, false, List.of("old", "now"), false));
        compare(false, ALL);
        assertThat(changes()).hasSize(1);
        compare(false, new Choice(true, null));
        assertThat(changes()).containsExactly(tuple(What.CLOSED, "Homeroom 10B"));
        compare(false, ALL);
        assertThat(changes()).containsExactly(tuple(What.REOPENED, "Homeroom 10B"));
        classes.set(0, new SchoolClass("10b", "Homeroom 10B", null, false, List.of("old"), false));
        compare(false, ALL);
        assertThat(changes()).containsExactly(tuple(What.CLOSED, "Homeroom 10B"));
    }

    @Test
    void who_teaches_and_counsels_leads_and_who_does_not_any_more_leaves_unless_they_are_the_last() {
        compare(false, ALL);
        enrollments.removeFirst();
        compare(false, ALL);
        assertThat(groupsCompared.changes).as("the only one stays").allMatch(change -> change.leaving()
                .isEmpty());

        in("10b", "t-bo", Role.TEACHER);
        user("t-bo", "bo@example.org");
        compare(false, ALL);
        assertThat(groupsCompared.changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(What.LED);
            assertThat(change.joining()).containsExactly("place-bo");
            assertThat(change.leaving()).containsExactly("place-ann");
        });
        compare(false, ALL);
        assertThat(groupsCompared.changes).isEmpty();
    }

    @Test
    void nobody_joins_where_students_agreed_to_one_counselor_alone() {
        compare(false, ALL);
        forOne = Set.copyOf(cohorts.keySet());
        in("10b", "t-bo", Role.TEACHER);
        user("t-bo", "bo@example.org");
        compare(false, ALL);
        assertThat(groupsCompared.changes).allMatch(change -> change.joining().isEmpty());
        assertThat(groupsCompared.notes).singleElement().asString().contains("goes on being led by ann alone");
        forOne = Set.of();
        compare(false, ALL);
        assertThat(groupsCompared.changes).singleElement().satisfies(change -> assertThat(change.joining())
                .containsExactly("place-bo"));
    }

    @Test
    void a_counselor_who_was_never_here_leads_nothing_yet() {
        places.set(0, new SchoolCounselor("place-ann", "n", "ann@example.org", null, null, NOW, null, null));
        compare(false, ALL);
        assertThat(groupsCompared.leftOut).containsExactly("Homeroom 10B: its counselor has not been here yet");
        assertThat(peopleCompared.changes)
                .as("and of its students nothing is kept")
                .isEmpty();
        compare(false, new Choice(false, "place-bo"));
        assertThat(changes()).as("somebody teaches it who will").isEmpty();
    }

    @Test
    void a_group_that_is_gone_with_its_counselor_is_made_anew() {
        compare(false, ALL);
        cohorts.clear();
        compare(false, ALL);
        assertThat(changes()).containsExactly(tuple(What.MADE, "Homeroom 10B"));
        assertThat(students()).containsExactly(tuple(PersonChange.What.CHANGED, "ada"));
    }

    @Test
    void a_class_that_gets_a_counselor_by_a_delta_says_that_its_students_are_not_known() {
        enrollments.removeFirst();
        compare(false, ALL);
        clear();
        in("10b", "t-ann", Role.TEACHER);
        users.add(new User("t-ann", "Ann", "ann@example.org", false));
        compare(true, ALL);
        assertThat(changes()).containsExactly(tuple(What.MADE, "Homeroom 10B"));
        assertThat(groupsCompared.notes).singleElement().asString().contains("Send the whole set once (bulk)");
    }
}
