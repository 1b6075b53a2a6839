package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Services are away: each page says what is missing, and what it can do without them it does. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestingTest implements Portal {
    private static final String SITTING = "a-finished-sitting-0123456789";

    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        for (String service : new String[] {"recommendation", "profile"}) {
            properties.put("waymark.services." + service, "http://localhost:1");
            properties.put("waymark.management." + service, "http://localhost:1");
        }
        return properties;
    }

    @Test
    void results_show_the_interests_while_matches_are_away() {
        UPSTREAM.answer("GET /categories", problem());
        UPSTREAM.answer(
                "GET /sittings/" + SITTING + "/assessment",
                200,
                "{\"id\":\"" + SITTING + "\",\"flags\":[],\"interests\":{\"R\":{\"score\":70}},\"margins\":{\"R\":8}}");
        Browser visitor = new Browser();
        visitor.plant(SITE, "__Host-sitting", SITTING);
        HttpResponse<String> page = visitor.get(SITE + "/results");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("What you enjoy", "Matches are resting", "Your answers are safe");
        readable(page);
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200, The list of fields is resting",
        "/careers, 200, resting",
        "/accuracy, 200, The figures are resting",
        "/quiz, 503, resting",
        "/results/" + SITTING + "/fit/baker, 503, resting"
    })
    void visitors_read_on(String path, int status, String says) {
        UPSTREAM.answer("GET /careers", problem());
        UPSTREAM.answer("GET /categories", problem());
        UPSTREAM.answer("GET /instruments", problem());
        HttpResponse<String> page = new Browser().get(SITE + path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(says);
        readable(page);
    }

    @ParameterizedTest
    @CsvSource({
        "student, /account, 200, resting",
        "student, /account/plan, 503, resting",
        "student, /account/careers, 503, resting",
        "student, /account/assessments, 503, resting",
        "student, /account/privacy, 200, missing",
        "counselor, /counselor, 503, resting",
        "counselor, /counselor/cohorts/c/students/p, 503, resting",
        "admin, /admin, 503, resting",
        "admin, /admin/links, 503, resting",
        "admin, /admin/health, 200, profile"
    })
    void people_are_told_what_is_missing(String role, String path, int status, String says) {
        UPSTREAM.answer("GET /admin/queue", problem());
        UPSTREAM.answer("GET /admin/links", problem());
        HttpResponse<String> page =
                SignedIn.as(sessions, SITE, "a-" + role, role).get(SITE + path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(status);
        assertThat(page.body()).contains(says);
        readable(page);
    }

    private static Upstream.Reply problem() {
        return new Upstream.Reply(
                503,
                "application/problem+json",
                "{\"type\":\"urn:waymark:problem:unavailable\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"No database.\"}",
                Map.of());
    }

    private static void readable(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1", "</html>").doesNotContain("Exception", "\tat ", "localhost:1/");
    }
}
