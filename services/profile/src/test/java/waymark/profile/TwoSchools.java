package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/**
 * Two schools: one with Ms. Noether, who leads a group with a student, and a place kept for Mr. Gauss; one with a
 * stranger.
 */
public abstract class TwoSchools implements Backends {
    @Inject
    EmbeddedServer server;

    protected String unique;
    protected String admin;
    protected String noether;
    protected String gauss;
    protected String stranger;
    protected String student;
    protected Http http;
    protected String school;
    protected String group;
    protected String code;

    @BeforeEach
    void two_schools_and_a_group_in_one() {
        http = new Http(server.getURI());
        unique = UUID.randomUUID().toString();
        admin = Tokens.admin("admin-" + unique);
        noether = Tokens.of("noether-" + unique, "Ms. Noether", "counselor");
        gauss = Tokens.withEmail("gauss-" + unique, "Mr. Gauss", "Gauss-" + unique + "@example.org", true, "counselor");
        stranger = Tokens.of("stranger-" + unique, "Mr. Stranger", "counselor");
        student = Tokens.of("student-" + unique, "Ada", "student");
        school = school("North");
        http.get("/cohorts", noether);
        http.get("/cohorts", stranger);
        put(school, "{\"person\":\"noether-" + unique + "\"}");
        put(school("South"), "{\"person\":\"stranger-" + unique + "\"}");
        put(school, "{\"email\":\"gauss-" + unique + "@Example.org\"}");
        var made = http.post("/cohorts", noether, "{\"name\":\"10b\"}");
        group = "/cohorts/" + made.id();
        code = (String) made.body().get("code");
        join(student);
    }

    protected List<Object> colleagues() {
        return http.get(group + "/colleagues", noether).items().stream()
                .map(c -> c.get("name"))
                .toList();
    }

    protected Http.Answer share(String token, String name) {
        return http.put(group + "/counselors/" + name + "-" + unique, token, "");
    }

    protected String school(String name) {
        return http.post("/admin/schools", admin, "{\"name\":\"" + name + "\"}").id();
    }

    protected void put(String at, String body) {
        assertThat(http.post("/admin/schools/" + at + "/counselors", admin, body)
                        .status())
                .isEqualTo(201);
    }

    protected void join(String token) {
        assertThat(http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":true}".formatted(code))
                        .status())
                .isEqualTo(200);
    }
}
