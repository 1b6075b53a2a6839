package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolApiTest extends TwoSchools {
    @Test
    void only_an_admin_makes_schools_and_puts_counselors_in() {
        assertThat(http.post("/admin/schools", null, "{\"name\":\"N\"}").status())
                .isEqualTo(401);
        assertThat(http.post("/admin/schools", noether, "{\"name\":\"N\"}").status())
                .isEqualTo(403);
        assertThat(http.post("/admin/schools", admin, "{\"name\":\" \"}").detail())
                .isEqualTo("Give the school a name of 1 to 120 characters.");
        assertThat(http.send("PATCH", "/admin/schools/" + school, admin, "{\"name\":\"North High\"}")
                        .body())
                .containsEntry("name", "North High");
        assertThat(http.get("/admin/schools/" + school, admin).list("counselors"))
                .extracting(c -> c.get("name"), c -> c.get("waiting"))
                .containsExactly(tuple("Ms. Noether", false), tuple(null, true));
        assertThat(http.post("/admin/schools/" + school + "/counselors", admin, "{}")
                        .status())
                .isEqualTo(422);
        assertThat(http.post("/admin/schools/" + school + "/counselors", admin, "{\"email\":\"nobody\"}")
                        .detail())
                .startsWith("This is no e-mail address.");
        assertThat(http.post(
                                "/admin/schools/" + school + "/counselors",
                                admin,
                                "{\"person\":\"stranger-" + unique + "\"}")
                        .status())
                .as("nobody is at two schools")
                .isEqualTo(409);
    }

    @Test
    void that_a_school_was_made_and_renamed_is_in_the_audit_list() {
        String path = "/admin/schools/" + school;
        for (String name : List.of("North High", " North High ")) {
            assertThat(http.send("PATCH", path, admin, "{\"name\":\"%s\"}".formatted(name))
                            .body())
                    .containsEntry("name", "North High");
        }
        assertThat(http.send("PATCH", path + "x", admin, "{\"name\":\"South\"}").status())
                .isEqualTo(404);
        assertThat(http.get("/admin/people/audit?size=100", admin).items())
                .filteredOn(entry -> ("Admin admin-" + unique).equals(entry.get("by")))
                .filteredOn(entry -> ((String) entry.get("what")).endsWith("-school"))
                .filteredOn(entry -> !"put-into-school".equals(entry.get("what")))
                .extracting(entry -> entry.get("what"), entry -> entry.get("school"), entry -> entry.get("outcome"))
                .containsExactly(
                        tuple("rename-school", "North High, before “North”", "done"),
                        tuple("make-school", "South", "done"),
                        tuple("make-school", "North", "done"));
        assertThat(http.get("/me/export", admin).body().get("other")).asString().contains("make-school");
    }

    @Test
    void a_place_kept_for_an_address_is_taken_by_who_proved_it_alone() {
        String address = "gauss-" + unique + "@example.org";
        String impostor = Tokens.withEmail("impostor-" + unique, "I", address, false, "counselor");
        http.get("/cohorts", impostor);
        assertThat(colleagues()).isEmpty();

        http.get("/cohorts", gauss);
        assertThat(colleagues()).containsExactly("Mr. Gauss");
    }

    @Test
    void a_group_is_shared_with_a_colleague_and_its_students_read_of_it() {
        String path = group + "/students/student-" + unique;
        assertThat(http.get(path, gauss).status()).isEqualTo(404);
        http.get("/cohorts", gauss);

        var shared = share(noether, "gauss");
        assertThat(shared.list("counselors"))
                .extracting(c -> c.get("name"))
                .containsExactly("Ms. Noether", "Mr. Gauss");
        assertThat(http.get(path, gauss).status()).isEqualTo(200);
        assertThat(http.get(group + "/students", gauss).items()).hasSize(1);
        assertThat(http.get("/cohorts", gauss).items())
                .extracting(c -> c.get("name"))
                .containsExactly("10b");

        Map<String, Object> consent = http.get("/me/consents", student).items().getFirst();
        assertThat(consent).containsEntry("counselor", "Ms. Noether and Mr. Gauss");
        assertThat((List<?>) consent.get("changes"))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("name", "Mr. Gauss")
                .containsEntry("leads", true);
        assertThat(http.get("/me/access-log", student).items())
                .extracting(l -> l.get("reader"))
                .as("who looked, not who made the group")
                .containsOnly("Mr. Gauss");
        assertThat(http.get("/cohorts/invitation?code=" + code, null).body())
                .containsEntry("counselor", "Ms. Noether and Mr. Gauss")
                .containsEntry(
                        "agreement",
                        "I agree that what is ticked here is seen by Ms. Noether and Mr. Gauss,"
                                + " until I leave the group or until the day I set.");

        assertThat(http.delete(group + "/counselors/gauss-" + unique, noether).status())
                .isEqualTo(204);
        assertThat(http.get(path, gauss).status()).isEqualTo(404);
        assertThat(http.delete(group + "/counselors/noether-" + unique, noether).detail())
                .startsWith("Nobody else leads this group.");
    }

    @Test
    void a_group_handed_over_is_led_by_the_other_alone() {
        http.get("/cohorts", gauss);
        assertThat(http.post(group + "/handover", noether, "{\"person\":\"gauss-" + unique + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(http.get(group, noether).status()).isEqualTo(404);
        assertThat(http.get(group + "/students", gauss).items()).hasSize(1);
        assertThat(http.get("/me/consents", student).items().getFirst()).containsEntry("counselor", "Mr. Gauss");
    }

    @Test
    void next_year_has_the_same_counselors_and_its_students_agree_anew() {
        var next = http.post(group + "/next", noether, "{\"name\":\"11b\"}");
        assertThat(next.status()).isEqualTo(201);
        assertThat(next.body()).containsEntry("name", "11b").containsEntry("students", 0);
        assertThat(http.post(group + "/next", noether, "{\"name\":\"again\"}").id())
                .isEqualTo(next.id());
        assertThat(http.get(group, noether).body()).containsEntry("closed", true);

        String path = "/cohorts/" + next.id();
        assertThat(http.get(path + "/students/student-" + unique, noether).status())
                .isEqualTo(403);
        assertThat(http.get(path + "/invited", noether).items())
                .extracting(i -> i.get("name"))
                .containsExactly("Ada");
        var invitation = http.get("/me/invitations", student).items();
        assertThat(invitation)
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("name", "11b").containsEntry("counselor", "Ms. Noether"));

        code = (String) invitation.getFirst().get("code");
        join(student);
        assertThat(http.get("/me/invitations", student).items()).isEmpty();
        assertThat(http.get(path + "/invited", noether).items()).isEmpty();
        assertThat(http.get(path + "/students/student-" + unique, noether).status())
                .isEqualTo(200);
    }
}
