package waymark.profile.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Http.Answer;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterImportApiTest extends RosteredSchool {
    private String ada;

    @BeforeEach
    void somebody_in_the_roster() {
        ada = person("ada", true);
    }

    @Test
    void only_an_admin_imports_and_only_what_is_of_the_school() {
        byte[] zip = roster(false).zip();
        assertThat(send(null, zip, "").status()).isEqualTo(401);
        assertThat(send(noether, zip, "").status()).isEqualTo(403);
        assertThat(sendTo("nowhere", admin, zip, "").status()).isEqualTo(404);

        assertThat(apply(send(admin, zip, "")).status()).isEqualTo(200);
        Answer other = sendTo(school("Elsewhere"), admin, zip, "?org=" + org);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.detail()).contains("is another school here");
        assertThat(sendTo(school("Elsewhere"), admin, zip, "").detail()).startsWith("orgs.csv names no school but");
        String run = send(admin, zip, "").id();
        assertThat(http.get("/admin/schools/" + school("Elsewhere") + "/rosters/" + run, admin)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_set_is_compared_applied_and_does_nothing_the_second_time(boolean later) {
        Answer compared = send(admin, roster(later).zip(), "");
        assertThat(compared.status()).isEqualTo(201);
        assertThat(compared.body())
                .containsEntry("version", later ? "1.2" : "1.1")
                .containsEntry("applicable", true)
                .containsEntry("links", true)
                .containsEntry("changes", 3);
        assertThat(compared.object("counts")).containsEntry("made", 1).containsEntry("invited", 2);
        assertThat(compared.list("groups"))
                .extracting(g -> g.get("what"), g -> g.get("name"))
                .containsExactly(tuple("made", "Homeroom 10B"));
        assertThat(compared.list("students"))
                .extracting(s -> s.get("what"), s -> s.get("name"), s -> s.get("groups"))
                .containsExactly(
                        tuple("invited", "Ada Roster", List.of("Homeroom 10B")),
                        tuple("invited", "Ben Roster", List.of("Homeroom 10B")));
        assertThat(http.get("/cohorts", gauss).items()).isEmpty();
        assertThat(http.get("/me/invitations", ada).items()).isEmpty();

        Answer applied = apply(compared);
        assertThat(applied.status()).isEqualTo(200);
        assertThat(applied.body()).containsKey("appliedAt").containsEntry("applicable", false);
        assertThat(applied.list("students")).isEmpty();
        assertThat(apply(compared).status()).as("once more is the same").isEqualTo(200);
        assertThat(http.get("/cohorts", gauss).items())
                .extracting(c -> c.get("name"))
                .containsExactly("Homeroom 10B");
        assertThat(http.get("/admin/schools/" + school, admin).body()).containsEntry("sourcedId", org);

        Answer again = send(admin, roster(later).zip(), "");
        assertThat(again.body())
                .containsEntry("changes", 0)
                .containsEntry("unneeded", true)
                .containsEntry("applicable", false);
        assertThat(again.object("counts").values()).containsOnly(0);
    }

    @Test
    void the_roster_only_invites_and_nobody_sees_anything_before_the_student_agrees() {
        apply(send(admin, roster(false).zip(), ""));
        String cohort = "/cohorts/" + rostered().get("id");

        assertThat(http.get(cohort + "/students", gauss).items()).isEmpty();
        assertThat(http.get(cohort + "/students/ada-" + unique, gauss).status()).isEqualTo(403);
        assertThat(http.get(cohort + "/invited", gauss).items())
                .extracting(i -> i.get("name"))
                .containsExactly("Ada Roster", "Ben Roster");
        assertThat(http.get("/me/invitations", person("ben", false)).items())
                .as("an address that is not proved invites nobody")
                .isEmpty();

        Map<String, Object> invitation =
                http.get("/me/invitations", ada).items().getFirst();
        assertThat(invitation).containsEntry("name", "Homeroom 10B").containsEntry("counselor", "Mr. Gauss");
        assertThat(http.get("/me/overview", ada).list("invitations"))
                .singleElement()
                .satisfies(i -> assertThat(i).containsEntry("name", "Homeroom 10B"));
        code = (String) invitation.get("code");
        join(ada);
        assertThat(http.get("/me/invitations", ada).items()).isEmpty();
        assertThat(http.get("/me/overview", ada).list("invitations")).isEmpty();
        assertThat(http.get(cohort + "/students", gauss).items()).hasSize(1);
        assertThat(http.get(cohort + "/invited", gauss).items())
                .extracting(i -> i.get("name"))
                .containsExactly("Ben Roster");
        assertThat(http.get(cohort + "/students", stranger).status()).isEqualTo(404);

        http.delete("/me/consents/" + rostered().get("id"), ada);
        assertThat(http.get("/me/invitations", ada).items())
                .as("who left is not asked again")
                .isEmpty();
    }

    @Test
    void who_goes_from_the_roster_is_seen_no_more_and_a_class_that_goes_closes_its_group() {
        apply(send(admin, roster(false).zip(), ""));
        String cohort = "/cohorts/" + rostered().get("id");
        code = (String) http.get("/me/invitations", ada).items().getFirst().get("code");
        join(ada);

        OneRosterZip left = OneRosterZip.delta(false)
                .org(org, "North")
                .enrolled("10b", "ada", "student", org, true)
                .enrolled("10b", "ben", "student", org);
        Answer compared = send(admin, left.zip(), "");
        assertThat(compared.object("counts")).containsEntry("ended", 1).containsEntry("invited", 0);
        assertThat(http.get(cohort + "/students", gauss).items()).hasSize(1);
        apply(compared);
        assertThat(http.get(cohort + "/students", gauss).items()).isEmpty();
        assertThat(http.get("/me/consents", ada).items().getFirst()).containsKey("endedAt");

        apply(send(admin, roster(false).zip(), ""));
        assertThat(http.get("/me/invitations", ada).items())
                .as("invited anew after that")
                .hasSize(1);
        join(ada);

        Answer closed =
                send(admin, OneRosterZip.delta(false).classGone("10b", org).zip(), "");
        assertThat(closed.object("counts")).containsEntry("closed", 1).containsEntry("ended", 2);
        apply(closed);
        assertThat(rostered()).containsEntry("closed", true);
        assertThat(http.get(cohort + "/students", gauss).items())
                .as("who joined before stays, as in any group that is closed")
                .hasSize(1);

        Answer back = send(admin, roster(false).zip(), "");
        assertThat(back.object("counts")).containsEntry("reopened", 1).containsEntry("invited", 2);
        apply(back);
        assertThat(rostered()).containsEntry("closed", false);
    }

    @Test
    void a_comparison_made_before_another_import_ran_is_refused() {
        Answer first = send(admin, roster(false).zip(), "");
        Answer second = send(admin, roster(false).zip(), "");
        apply(second);

        Answer refused = apply(first);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).startsWith("Something has changed since this was compared");
        assertThat(http.get("/admin/schools/" + school + "/rosters/" + first.id(), admin)
                        .body())
                .containsEntry("stale", true)
                .containsEntry("applicable", false);
        assertThat(http.get("/cohorts", gauss).items()).hasSize(1);
    }

    @Test
    void a_group_that_was_changed_by_hand_in_the_meantime_is_not_overwritten() {
        apply(send(admin, roster(false).zip(), ""));
        OneRosterZip renamed = OneRosterZip.delta(false).homeroom("10b", "Homeroom 11B", org);
        Answer compared = send(admin, renamed.zip(), "");
        assertThat(compared.list("groups"))
                .extracting(g -> g.get("what"), g -> g.get("before"), g -> g.get("name"))
                .containsExactly(tuple("renamed", "Homeroom 10B", "Homeroom 11B"));
        http.send("PATCH", "/cohorts/" + rostered().get("id"), gauss, "{\"name\":\"Mine\"}");
        assertThat(apply(compared).status()).isEqualTo(409);
        assertThat(rostered()).containsEntry("name", "Mine");

        apply(send(admin, renamed.zip(), ""));
        assertThat(rostered()).as("a name given by hand stays").containsEntry("name", "Mine");
    }

    @Test
    void without_a_counselor_of_the_school_a_class_has_no_group_unless_somebody_takes_them_all() {
        OneRosterZip set = roster(false)
                .user("t2", "teacher", "Tom", "tom-" + unique + "@example.org", org)
                .homeroom("10c", "Homeroom 10C", org)
                .enrolled("10c", "t2", "teacher", org)
                .enrolled("10c", "ada", "student", org);
        Answer compared = send(admin, set.zip(), "");
        assertThat(compared.body().get("leftOut"))
                .isEqualTo(List.of("Homeroom 10C: nobody who teaches it counsels at this school"));
        assertThat(compared.object("counts")).containsEntry("made", 1);

        String place = (String) http.get("/admin/schools/" + school, admin)
                .list("counselors")
                .getFirst()
                .get("id");
        assertThat(send(admin, set.zip(), "?counselor=" + place).object("counts"))
                .containsEntry("made", 2);
        assertThat(send(admin, set.zip(), "?counselor=nobody").status()).isEqualTo(422);
    }

    @Test
    void errors_are_said_by_file_line_and_column_and_nothing_is_imported() {
        OneRosterZip set = roster(false).enrolled("nowhere", "ada", "student", org);
        Answer refused = send(admin, set.zip(), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("errors"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactly("enrollments.csv, line 5, column “classSourcedId”: “nowhere” is not in classes.csv."
                        + " Add it there, or correct it here.");
        assertThat(http.get("/admin/schools/" + school + "/rosters", admin).items())
                .isEmpty();
    }
}
