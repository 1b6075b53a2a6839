package waymark.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Http.Answer;
import waymark.profile.StoredWords;

/** A school without an export sends one spreadsheet saved as CSV. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CsvImportApiTest extends RosteredSchool {
    private static final String HEADER = "Group;Name;E-Mail;Student ID;Counselor email\r\n";

    @Inject
    MongoDatabase database;

    private String ada;
    private String file;

    @BeforeEach
    void somebody_in_the_file() {
        ada = person("ada", true);
        file = HEADER + row("10B", "Ada Example", "ada", "7") + row("10B", "Ben Example", "ben", "");
    }

    private String row(String group, String name, String address, String id) {
        return "%s;%s;%s;%s;%s\r\n".formatted(group, name, address(address), id, address("gauss"));
    }

    private Answer send(String text) {
        return send(admin, text.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void a_file_is_compared_applied_and_does_nothing_the_second_time() {
        Answer compared = send(file);
        assertThat(compared.status()).isEqualTo(201);
        assertThat(compared.body())
                .containsEntry("version", "csv")
                .containsEntry("delta", false)
                .containsEntry("links", false)
                .containsEntry("applicable", true)
                .containsEntry("changes", 3)
                .doesNotContainKeys("org", "orgName");
        assertThat(compared.list("groups"))
                .extracting(g -> g.get("what"), g -> g.get("name"))
                .containsExactly(tuple("made", "10B"));
        assertThat(compared.list("students"))
                .extracting(s -> s.get("what"), s -> s.get("name"), s -> s.get("groups"))
                .containsExactly(
                        tuple("invited", "Ada Example", List.of("10B")),
                        tuple("invited", "Ben Example", List.of("10B")));
        assertThat(http.get("/cohorts", gauss).items()).isEmpty();

        assertThat(apply(compared).status()).isEqualTo(200);
        assertThat(rostered()).containsEntry("name", "10B");
        assertThat(http.get("/admin/schools/" + school, admin).body()).doesNotContainKey("sourcedId");
        assertThat(http.get("/me/invitations", ada).items())
                .extracting(i -> i.get("name"))
                .containsExactly("10B");
        assertThat(http.get("/me/invitations", person("ben", false)).items())
                .as("an address that is not proved invites nobody")
                .isEmpty();

        Answer again = send("\uFEFF" + file.replace(';', ','));
        assertThat(again.body())
                .containsEntry("changes", 0)
                .containsEntry("unneeded", true)
                .containsEntry("applicable", false);
        assertThat(again.object("counts").values()).containsOnly(0);
    }

    @Test
    void who_is_in_the_file_no_more_is_taken_out_and_a_group_that_is_not_is_closed() {
        apply(send(file + row("Robotics", "Ada Example", "ada", "7")));
        Map<String, Object> invitation =
                http.get("/me/invitations", ada).items().getFirst();
        code = (String) invitation.get("code");
        join(ada);

        Answer compared = send(HEADER + row("10B", "Ben Example", "ben", ""));
        assertThat(compared.object("counts")).containsEntry("ended", 1).containsEntry("closed", 1);
        assertThat(compared.list("students"))
                .extracting(s -> s.get("what"), s -> s.get("name"))
                .containsExactly(tuple("ended", "Ada Example"));
        apply(compared);
        assertThat(http.get("/cohorts/" + invitation.get("cohort") + "/students", gauss)
                        .items())
                .isEmpty();

        Answer back = send(file + row("robotics", "Ada Example", "ada", "7"));
        assertThat(back.object("counts")).containsEntry("reopened", 1).containsEntry("made", 0);
    }

    @Test
    void who_gets_a_student_id_later_is_the_same_by_the_address_they_have_shown() {
        apply(send(HEADER + row("10B", "Ada Example", "ada", "")));
        code = (String) http.get("/me/invitations", ada).items().getFirst().get("code");
        join(ada);
        Answer compared = send(HEADER + row("10B", "Ada Example", "ada", "7"));
        assertThat(compared.object("counts")).containsEntry("changed", 1).containsEntry("ended", 0);
        apply(compared);
        assertThat(http.get("/cohorts/" + rostered().get("id") + "/students", gauss)
                        .items())
                .hasSize(1);
    }

    @Test
    void errors_are_said_by_line_and_column_and_nothing_is_imported() {
        Answer refused = send(file + "10B;Cy;cy;;\r\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly("CSV file, line 4, column “E-Mail”: is no e-mail address. Correct it.");
        assertThat(http.get("/admin/schools/" + school + "/rosters", admin).items())
                .isEmpty();
        assertThat(send(admin, new byte[0], "").status()).isEqualTo(422);
    }

    @Test
    void a_file_without_counselors_needs_somebody_who_leads() {
        String nobody = "group,name,email\n10B,Ada," + address("ada") + "\n";
        assertThat(send(nobody).detail()).startsWith("The file names nobody who leads a group.");
        String place = http.get("/admin/schools/" + school, admin).list("counselors").stream()
                .filter(c -> address("gauss").equals(c.get("email")))
                .map(c -> (String) c.get("id"))
                .findFirst()
                .orElseThrow();
        Answer compared = send(admin, nobody.getBytes(StandardCharsets.UTF_8), "?counselor=" + place);
        assertThat(compared.object("counts")).containsEntry("made", 1).containsEntry("invited", 1);
    }

    @Test
    void a_school_whose_roster_is_onerosters_takes_no_plain_file_and_one_that_had_a_file_can_change_over() {
        apply(send(file));
        assertThat(send(
                                admin,
                                OneRosterZip.delta(false)
                                        .org(org, "North")
                                        .classGone("10b", org)
                                        .zip(),
                                "?org=" + org)
                        .detail())
                .contains("no set was imported for this school before");
        Answer compared = send(admin, roster(false).zip(), "");
        assertThat(compared.body()).containsEntry("links", true);
        assertThat(compared.body().get("notes"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .anyMatch(note -> note.startsWith("Until now this school’s roster was a CSV file."));
        assertThat(compared.object("counts")).containsEntry("made", 1).containsEntry("closed", 1);
        assertThat(apply(compared).status()).isEqualTo(200);

        Answer refused = send(file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).startsWith("This school’s roster comes from its own system as OneRoster.");
        assertThat(http.get("/admin/schools/" + school + "/rosters", admin).body())
                .extractingByKey("accepted")
                .asString()
                .doesNotContain("or one CSV file");
    }

    @Test
    void addresses_are_kept_where_they_go_with_the_person_and_nowhere_else() {
        apply(send(file));
        assertThat(StoredWords.in(database, address("gauss"))).containsExactly("schoolCounselors");
        assertThat(StoredWords.in(database, address("ada"))).containsExactly("rosterPeople");
    }

    @Test
    void the_file_to_fill_in_names_all_columns() {
        HttpResponse<String> template = http.exchange(
                "GET",
                "/admin/schools/" + school + "/rosters/template",
                admin,
                BodyPublishers.noBody(),
                BodyHandlers.ofString());
        assertThat(template.statusCode()).isEqualTo(200);
        assertThat(template.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"waymark-roster-template.csv\"");
        assertThat(template.body())
                .startsWith("\uFEFFgroup,given name,family name,email,student id,counselor email\r\n");
    }

    @Test
    void an_applied_roster_is_in_the_audit_list_and_one_that_was_refused_too() {
        Answer first = send(file);
        apply(send(file));
        assertThat(apply(first).status()).isEqualTo(409);
        assertThat(http.get("/admin/people/audit?size=100", admin).items())
                .filteredOn(entry -> ("Admin admin-" + unique).equals(entry.get("by")))
                .filteredOn(entry -> "apply-roster".equals(entry.get("what")))
                .extracting(entry -> entry.get("school"), entry -> entry.get("person"), entry -> entry.get("outcome"))
                .containsExactly(tuple("North", null, "refused"), tuple("North", null, "done"));
    }
}
