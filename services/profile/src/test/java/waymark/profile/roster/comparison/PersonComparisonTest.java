package waymark.profile.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.comparison.GroupChange.What;
import waymark.profile.roster.reading.RosterSet.Enrollment;
import waymark.profile.roster.reading.RosterSet.Role;
import waymark.profile.roster.reading.RosterSet.SchoolClass;
import waymark.profile.roster.reading.RosterSet.User;

/** What becomes of students, set after set. */
class PersonComparisonTest extends ComparedRoster {
    @Test
    void an_address_of_several_invites_only_who_has_shown_that_it_is_theirs() {
        in("10b", "eve", Role.STUDENT);
        user("eve", "ada@example.org");
        compare(false, ALL);
        assertThat(people.values()).extracting(RosterPerson::email).containsOnlyNulls();
        assertThat(peopleCompared.notes).singleElement().asString().startsWith("2 students have an address that");

        users.removeLast();
        enrollments.removeLast();
        compare(false, ALL);
        claim("ada", "account");
        in("10b", "eve", Role.STUDENT);
        user("eve", "ada@example.org");
        compare(false, ALL);
        assertThat(people.get("ada").email()).isEqualTo("ada@example.org");
        assertThat(people.get("eve").email()).isNull();
    }

    @Test
    void who_comes_under_another_sourced_id_is_known_by_the_address_they_have_shown() {
        compare(false, ALL);
        claim("ada", "account");
        enrollments.removeLast();
        in("10b", "ada-2", Role.STUDENT);
        user("ada-2", "ada@example.org");
        compare(false, ALL);
        assertThat(peopleCompared.changes).singleElement().satisfies(change -> {
            assertThat(change.what()).isEqualTo(PersonChange.What.CHANGED);
            assertThat(change.former()).isEqualTo("n/ada");
            assertThat(change.next().person()).isEqualTo("account");
            assertThat(change.left()).isEmpty();
        });
    }

    @Test
    void another_name_or_address_is_a_change_and_the_account_stays() {
        compare(false, ALL);
        claim("ada", "account");
        users.set(1, new User("ada", "Ada B.", "other@example.org", false));
        compare(false, ALL);
        assertThat(people.get("ada"))
                .returns("Ada B.", RosterPerson::name)
                .returns("other@example.org", RosterPerson::email)
                .returns("account", RosterPerson::person);
    }

    @Test
    void what_changed_leaves_everything_else_as_it_is() {
        in("10b", "ben", Role.STUDENT);
        user("ben", "ben@example.org");
        compare(false, ALL);

        clear();
        schoolClass("10c", "Homeroom 10C", null);
        in("10c", "t-ann", Role.TEACHER);
        in("10c", "ada", Role.STUDENT);
        users.add(new User("t-ann", "Ann", "ann@example.org", false));
        enrollments.add(new Enrollment("10b-ada", "", "", Role.OTHER, true, 2));
        compare(true, ALL);
        assertThat(changes()).containsExactly(tuple(What.MADE, "Homeroom 10C"));
        assertThat(peopleCompared.changes).singleElement().satisfies(change -> {
            assertThat(change.next().sourcedId()).isEqualTo("ada");
            assertThat(change.next().cohorts())
                    .containsExactly(groups.get("10c").group());
            assertThat(change.left()).containsExactly(groups.get("10b").group());
        });

        clear();
        users.add(new User("ben", "", null, true));
        compare(true, ALL);
        assertThat(students()).containsExactly(tuple(PersonChange.What.ENDED, "ben"));

        clear();
        classes.add(new SchoolClass("10c", "", null, false, List.of(), true));
        compare(true, ALL);
        assertThat(changes()).containsExactly(tuple(What.CLOSED, "Homeroom 10C"));
        assertThat(peopleCompared.changes).singleElement().satisfies(change -> assertThat(change.left())
                .as("who joined a group that is over stays")
                .isEmpty());
    }

    @Test
    void a_delta_set_that_invites_whom_nobody_knows_asks_for_the_whole_set() {
        schoolClass("10c", "Homeroom 10C", null);
        compare(false, ALL);
        clear();
        in("10c", "stranger", Role.STUDENT);
        compare(true, ALL);
        assertThat(peopleCompared.problems).as("nobody leads that class").isEmpty();
        in("10b", "stranger", Role.STUDENT);
        compare(true, ALL);
        assertThat(peopleCompared.problems)
                .containsExactly("enrollments.csv, line 2, column “userSourcedId”: “stranger” is neither in users.csv"
                        + " nor known here. Send the whole set once (bulk).");
    }
}
