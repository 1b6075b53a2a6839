package waymark.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.profile.StoredWords;

/** What a school tells of somebody is theirs to take along and to have erased, whether they came for it or not. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterPrivacyTest extends RosteredSchool {
    @Inject
    MongoDatabase database;

    @Test
    void a_student_takes_along_what_rosters_say_of_them() {
        apply(send(admin, roster(false).zip(), ""));
        String ada = person("ada", true);
        assertThat(http.get("/me/export", ada).body().get("other"))
                .asString()
                .contains("sourcedId=ada", "Ada Roster", address("ada"), "classes=[10b]");
        assertThat(http.get("/me/export", person("ben", false)).body().get("other"))
                .asString()
                .doesNotContain("Ben Roster");
    }

    @Test
    void who_is_erased_is_in_no_roster_nor_in_one_that_waits_to_be_applied() {
        apply(send(admin, roster(false).zip(), ""));
        OneRosterZip moved = OneRosterZip.delta(false).user("ada", "student", "Adah", address("ada"), org);
        assertThat(send(admin, moved.zip(), "").object("counts")).containsEntry("changed", 1);
        send(
                admin,
                roster(false)
                        .user("cy", "student", "Cy", address("cy"), org)
                        .enrolled("10b", "cy", "student", org)
                        .zip(),
                "");
        assertThat(StoredWords.in(database, address("cy"))).containsExactly("rosterChanges");

        // One who looked at invitations, and one who was never here before.
        http.get("/me/invitations", person("ada", true));
        http.delete("/me", person("ada", true));
        http.delete("/me", person("cy", true));
        for (String name : List.of("ada", "cy")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(StoredWords.in(database, address(name))).isEmpty());
        }
        assertThat(StoredWords.in(database, address("ben"))).contains("rosterPeople");
    }

    @Test
    void an_admin_who_is_erased_is_named_at_no_import() {
        apply(send(admin, roster(false).zip(), ""));
        http.delete("/me", admin);
        await().atMost(Duration.ofSeconds(60)).until(() -> !latest().containsKey("by"));
    }

    @Test
    void what_was_compared_and_not_applied_goes_after_a_day_and_students_have_the_day_they_were_named() {
        send(admin, roster(false).zip(), "");
        Document change = database.getCollection("rosterChanges")
                .find(Filters.eq("next.email", address("ada")))
                .first();
        assertThat(change).isNotNull();
        assertThat(change.getDate("goesAt").toInstant())
                .isEqualTo(change.get("next", Document.class)
                        .getDate("at")
                        .toInstant()
                        .plus(Duration.ofDays(1)));
    }

    private Document latest() {
        return database.getCollection("rosterImports")
                .find(Filters.eq("school", school))
                .first();
    }
}
