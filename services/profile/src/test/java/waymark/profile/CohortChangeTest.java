package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** A counselor renames a group, closes it and opens it again. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortChangeTest implements Backends {
    @Inject
    EmbeddedServer server;

    private String unique;
    private String counselor;
    private String student;
    private Http http;
    private String group;
    private String code;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        unique = UUID.randomUUID().toString();
        counselor = Tokens.of("counselor-" + unique, "Ms. Noether", "counselor");
        student = Tokens.student("student-" + unique);
        Http.Answer made = http.post("/cohorts", counselor, "{\"name\":\"Class 10b\"}");
        group = "/cohorts/" + made.id();
        code = (String) made.body().get("code");
        assertThat(made.body()).containsEntry("closed", false);
        assertThat(join(student).status()).isEqualTo(200);
    }

    @Test
    void only_its_counselor_changes_a_group() {
        String body = "{\"name\":\"Mine\"}";
        assertThat(change(null, body).status()).isEqualTo(401);
        assertThat(change(student, body).status()).isEqualTo(403);
        assertThat(change(Tokens.counselor("other-" + unique), body).status()).isEqualTo(404);
        assertThat(http.send("PATCH", "/cohorts/nothing", counselor, body).status())
                .isEqualTo(404);
        assertThat(change(counselor, "{\"name\":\" \"}").detail())
                .isEqualTo("Give the group a name of 1 to 80 characters.");
        assertThat(http.get(group, counselor).body()).containsEntry("name", "Class 10b");
    }

    @Test
    void its_new_name_is_read_by_students_too() {
        assertThat(change(counselor, "{\"name\":\" Class 11b \"}").body())
                .containsEntry("name", "Class 11b")
                .containsEntry("students", 1)
                .containsEntry("closed", false);
        assertThat(http.get(group, counselor).body()).containsEntry("name", "Class 11b");
        assertThat(http.get("/me/consents", student).items().getFirst()).containsEntry("name", "Class 11b");
        String left = "/me/consents/" + group.substring("/cohorts/".length());
        assertThat(http.send("DELETE", left, student, null).status()).isEqualTo(204);
    }

    @Test
    void nobody_joins_a_closed_group_and_who_is_in_it_stays() {
        String late = Tokens.student("late-" + unique);
        assertThat(change(counselor, "{\"closed\":true}").body()).containsEntry("closed", true);

        assertThat(join(late).status()).isEqualTo(409);
        assertThat(join(late).detail())
                .contains("This group is closed")
                .as("a code that was guessed tells no names")
                .doesNotContain("10b", "Noether");
        assertThat(http.get("/cohorts/invitation?code=" + code, null).status()).isEqualTo(409);
        assertThat(join(student).status()).isEqualTo(200);
        assertThat(http.get(group + "/students", counselor).items()).hasSize(1);

        assertThat(change(counselor, "{\"closed\":false}").body()).containsEntry("closed", false);
        assertThat(join(late).status()).isEqualTo(200);
    }

    private Http.Answer change(String token, String body) {
        return http.send("PATCH", group, token, body);
    }

    private Http.Answer join(String token) {
        return http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":true}".formatted(code));
    }
}
