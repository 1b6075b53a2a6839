package waymark.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Http.Answer;
import waymark.backends.Tokens;

/**
 * A roster is applied as a whole: whichever write the database refuses, nothing of the school is changed, and the other
 * school of the same set does not notice. The writes are refused by MongoDB itself, by a rule of a collection.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterFailureApiTest extends RosteredSchool {
    private static final List<String> WRITTEN = List.of(
            "schools",
            "schoolCounselors",
            "cohorts",
            "consents",
            "rosters",
            "rosterGroups",
            "rosterPeople",
            "rosterImports",
            "rosterChanges");

    @Inject
    MongoDatabase database;

    private String east;
    private String eastOrg;
    private String euler;

    @BeforeEach
    void another_school_of_the_same_set() {
        eastOrg = "east-" + unique;
        east = school("East");
        euler = Tokens.withEmail("euler-" + unique, "Mr. Euler", address("euler"), true, "counselor");
        put(east, "{\"email\":\"" + address("euler") + "\"}");
        http.get("/cohorts", euler);
    }

    @AfterEach
    void everything_can_be_written_again() {
        WRITTEN.forEach(collection -> write(collection, new Document()));
    }

    private void write(String collection, Bson only) {
        if (!database.listCollectionNames().into(new ArrayList<>()).contains(collection)) {
            database.createCollection(collection);
        }
        database.runCommand(new Document("collMod", collection).append("validator", only.toBsonDocument()));
    }

    private void refuse(String collection) {
        write(
                collection,
                switch (collection) {
                    case "schools", "rosters" -> Filters.ne("_id", school);
                    case "consents" -> Filters.ne("cohort", rostered().get("id"));
                    default -> Filters.ne("school", school);
                });
    }

    private List<String> stored() {
        return WRITTEN.stream()
                .flatMap(collection -> database
                        .getCollection(collection)
                        .find()
                        .map(document -> collection + document.toJson())
                        .into(new ArrayList<>())
                        .stream())
                .sorted()
                .toList();
    }

    private byte[] district() {
        return roster(false)
                .org(eastOrg, "East")
                .homeroom("9a", "Homeroom 9A", eastOrg)
                .user("t9", "teacher", "Leo", address("euler"), eastOrg)
                .user("cy", "student", "Cy", address("cy"), eastOrg)
                .enrolled("9a", "t9", "teacher", eastOrg)
                .enrolled("9a", "cy", "student", eastOrg)
                .zip();
    }

    private void fails(Answer compared) {
        List<String> before = stored();
        Answer failed = apply(compared);
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.detail()).startsWith("Nothing of this roster was written: the database refused a part of it");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rosterImports",
                "rosters",
                "schools",
                "schoolCounselors",
                "cohorts",
                "rosterGroups",
                "rosterPeople"
            })
    void what_fails_the_first_time_leaves_nothing_behind(String collection) {
        Answer compared = send(admin, district(), "?org=" + org);
        Answer elsewhere = sendTo(east, admin, district(), "?org=" + eastOrg);
        refuse(collection);
        fails(compared);
        assertThat(http.get("/cohorts", gauss).items()).isEmpty();
        assertThat(http.post("/admin/schools/" + east + "/rosters/" + elsewhere.id() + "/apply", admin, null)
                        .status())
                .isEqualTo(200);
        assertThat(http.get("/cohorts", euler).items())
                .extracting(c -> c.get("name"))
                .containsExactly("Homeroom 9A");

        everything_can_be_written_again();
        assertThat(apply(compared).status()).isEqualTo(200);
        assertThat(rostered()).containsEntry("name", "Homeroom 10B");
        assertThat(http.get("/me/invitations", person("ada", true)).items()).hasSize(1);
        assertThat(send(admin, district(), "").body()).containsEntry("changes", 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cohorts", "consents", "rosterGroups", "rosterPeople"})
    void what_fails_later_leaves_everything_as_it_was(String collection) {
        joined();
        Answer compared = send(
                admin,
                renamed()
                        .enrolled("10b", "ada", "student", org, true)
                        .user("dan", "student", "Dan", address("dan"), org)
                        .enrolled("10b", "dan", "student", org)
                        .zip(),
                "");
        assertThat(compared.object("counts"))
                .containsEntry("renamed", 1)
                .containsEntry("ended", 1)
                .containsEntry("invited", 1);
        refuse(collection);
        fails(compared);
        assertThat(http.get("/cohorts/" + rostered().get("id") + "/students", gauss)
                        .items())
                .hasSize(2);

        everything_can_be_written_again();
        assertThat(apply(compared).status()).isEqualTo(200);
        assertThat(rostered()).containsEntry("name", "Homeroom 11B");
        assertThat(http.get("/cohorts/" + rostered().get("id") + "/students", gauss)
                        .items())
                .extracting(s -> s.get("name"))
                .containsExactly("ben");
        assertThat(http.get("/me/invitations", person("dan", true)).items()).hasSize(1);
    }

    @Test
    void a_group_has_no_other_name_than_its_students_read() {
        joined();
        Answer compared = send(admin, renamed().zip(), "");
        write("consents", Filters.ne("cohortName", "Homeroom 11B"));
        fails(compared);
        assertThat(rostered()).containsEntry("name", "Homeroom 10B");

        everything_can_be_written_again();
        assertThat(apply(compared).status()).isEqualTo(200);
        assertThat(http.get("/me/consents", person("ada", true)).items().getFirst())
                .containsEntry("name", "Homeroom 11B");
    }

    private void joined() {
        apply(send(admin, roster(false).zip(), ""));
        code = (String) rostered().get("code");
        join(person("ada", true));
        join(person("ben", true));
    }

    private OneRosterZip renamed() {
        return OneRosterZip.delta(false).org(org, "North").homeroom("10b", "Homeroom 11B", org);
    }

    @Test
    void a_student_who_is_there_in_the_meantime_has_the_file_compared_again() {
        Answer compared = send(admin, roster(false).zip(), "");
        database.getCollection("rosterPeople")
                .insertOne(new Document("_id", RosterPerson.idOf(school, "ben"))
                        .append("school", school)
                        .append("sourcedId", "ben")
                        .append("name", "Ben Roster")
                        .append("at", new Date()));
        List<String> before = stored();
        Answer refused = apply(compared);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).startsWith("Something has changed since this was compared");
        assertThat(stored()).isEqualTo(before);

        Answer again = send(admin, roster(false).zip(), "");
        assertThat(again.object("counts")).containsEntry("invited", 1).containsEntry("changed", 1);
        assertThat(apply(again).status()).isEqualTo(200);
    }

    @Test
    void the_audit_list_says_that_it_failed_and_that_nothing_was_written() {
        Answer compared = send(admin, roster(false).zip(), "");
        refuse("rosterPeople");
        fails(compared);
        assertThat(http.get("/admin/people/audit?size=100", admin).items())
                .filteredOn(entry -> "apply-roster".equals(entry.get("what")))
                .filteredOn(entry -> ("Admin admin-" + unique).equals(entry.get("by")))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("outcome", "failed"))
                .satisfies(entry -> assertThat((String) entry.get("reason")).startsWith("Nothing of this roster"));
    }
}
