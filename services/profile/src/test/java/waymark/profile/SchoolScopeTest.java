package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Http;

/** What counselors of one school never learn of another, and what stays when somebody goes. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolScopeTest extends TwoSchools {
    @Test
    void a_counselor_of_another_school_learns_nothing_not_even_that_there_is_something() {
        String person = "student-" + unique;
        for (String path : List.of("", "/students", "/changes", "/students/" + person, "/colleagues", "/invited")) {
            same(http.get(group + path, stranger), http.get("/cohorts/nothing" + path, stranger));
        }
        String theirs = "/cohorts/"
                + http.post("/cohorts", stranger, "{\"name\":\"Theirs\"}").id();
        same(
                http.put(theirs + "/counselors/noether-" + unique, stranger, ""),
                http.put(theirs + "/counselors/nobody", stranger, ""));
        same(
                http.put(group + "/counselors/stranger-" + unique, noether, ""),
                http.put(group + "/counselors/nobody", noether, ""));
        same(
                http.delete(group + "/counselors/noether-" + unique, stranger),
                http.delete("/cohorts/nothing/counselors/noether-" + unique, stranger));
        same(http.get(theirs + "/students/" + person, stranger), http.get(theirs + "/students/nobody", stranger));
        assertThat(http.get(theirs + "/colleagues", stranger).items()).isEmpty();
    }

    @Test
    void who_is_taken_out_of_a_school_leads_none_of_its_groups() {
        http.get("/cohorts", gauss);
        String counselors = "/admin/schools/" + school + "/counselors/";
        List<Map<String, Object>> places =
                http.get("/admin/schools/" + school, admin).list("counselors");
        String hers = (String) places.get(0).get("id");
        String his = (String) places.get(1).get("id");

        assertThat(http.delete(counselors + hers, admin).detail()).contains("Say who takes them over.");
        assertThat(http.delete(counselors + hers + "?successor=" + his, admin).status())
                .isEqualTo(204);
        assertThat(http.get(group, noether).status()).isEqualTo(404);
        assertThat(http.get(group + "/students", gauss).items()).hasSize(1);
        assertThat(http.get("/me/consents", student).items().getFirst()).containsEntry("counselor", "Mr. Gauss");
        assertThat(http.delete(counselors + hers, admin).status()).isEqualTo(404);
    }

    @Test
    void who_is_erased_leaves_their_groups_to_their_colleagues() {
        http.get("/cohorts", gauss);
        share(noether, "gauss");
        assertThat(http.delete("/me", noether).status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> http.get("/cohorts/" + group.substring(9), gauss)
                                .list("counselors")
                                .size()
                        == 1);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        http.get("/me/consents", student).items().getFirst())
                .containsEntry("counselor", "Mr. Gauss"));
        assertThat(http.get(group + "/students", gauss).items()).hasSize(1);
    }

    private void same(Http.Answer one, Http.Answer other) {
        assertThat(one.status()).isEqualTo(other.status()).isIn(403, 404);
        assertThat(said(one)).isEqualTo(said(other));
    }

    private static Map<String, Object> said(Http.Answer answer) {
        Map<String, Object> said = new HashMap<>(answer.body());
        said.keySet().removeAll(List.of("instance", "traceId", "trace"));
        return said;
    }
}
