package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.Tokens;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest implements Portal {
    private static final String API = SITE + "/api";

    private final Browser caller = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        properties.put("waymark.services.profile", "http://localhost:1");
        return properties;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1024, 1 << 20})
    void a_body_of_any_size_passes_whole(int size) {
        UPSTREAM.answer("POST /matches", 200, "{\"items\":[]}");
        String body = "x".repeat(size);
        HttpResponse<String> response = caller.send("POST", API + "/matches", body, "Content-Type", "application/json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"items\":[]}");
        assertThat(UPSTREAM.asked("POST /matches").getLast().body()).hasSize(size);
    }

    @Test
    void a_large_answer_passes_whole() {
        String large = "\"" + "y".repeat(2 << 20) + "\"";
        UPSTREAM.answer("GET /careers", 200, large);
        assertThat(caller.get(API + "/careers?q=a%20b&page=2").body()).isEqualTo(large);
        assertThat(UPSTREAM.asked("GET /careers").getLast().uri()).isEqualTo("/careers?q=a%20b&page=2");
    }

    @Test
    void a_put_without_a_body_and_a_delete_pass() {
        UPSTREAM.answer("DELETE /me/consents/c", 204, "");
        UPSTREAM.answer("PUT /sittings/s/answers", 422, "{}");
        assertThat(caller.send("PUT", API + "/sittings/s/answers", null).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_head_is_answered_like_a_get_without_its_body() {
        UPSTREAM.answer("HEAD /instruments", 200, "");
        HttpResponse<String> response = caller.send("HEAD", API + "/instruments", null);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void the_callers_own_token_passes_and_nothing_else_that_says_who_they_are() {
        UPSTREAM.answer("GET /me/sittings", 200, "{}");
        caller.plant(SITE, "__Host-waymark", "x".repeat(43));
        caller.get(
                API + "/me/sittings",
                "Authorization",
                "Bearer abc.def.ghi",
                "X-Forwarded-For",
                "1.2.3.4",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=1.2.3.4",
                "X-Real-IP",
                "1.2.3.4",
                "X-Custom",
                "kept");
        caller.forget(SITE, "__Host-waymark");
        Upstream.Asked asked = UPSTREAM.asked("GET /me/sittings").getLast();
        assertThat(asked.header("Authorization")).contains("Bearer abc.def.ghi");
        assertThat(asked.header("X-Custom")).contains("kept");
        assertThat(asked.header("Host")).contains(UPSTREAM.address().substring("http://".length()));
        for (String name : new String[] {"Cookie", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "X-Real-IP"}) {
            assertThat(asked.header(name)).as(name).isEmpty();
        }
        assertThat(asked.header("traceparent")).isPresent();
    }

    @Test
    void a_service_is_told_under_which_path_callers_know_it_whatever_they_say() {
        UPSTREAM.answer("GET /accuracy", 200, "{}");
        UPSTREAM.answer("POST /matches", 200, "{}");
        String[] elsewhere = {"X-Forwarded-Prefix", "/elsewhere", "Content-Type", "application/json"};
        caller.get(API + "/accuracy", elsewhere);
        caller.send("POST", API + "/matches", "{}", elsewhere);
        for (String call : new String[] {"GET /accuracy", "POST /matches"}) {
            assertThat(UPSTREAM.asked(call).getLast().header("X-Forwarded-Prefix"))
                    .as(call)
                    .contains("/api");
        }
    }

    @Test
    void a_trace_goes_on_through_the_gateway() {
        UPSTREAM.answer("GET /accuracy", 200, "{}");
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        caller.get(API + "/accuracy", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(UPSTREAM.asked("GET /accuracy").getLast().header("traceparent"))
                .hasValueSatisfying(parent -> assertThat(parent).contains(trace));
    }

    @Test
    void a_service_neither_sets_cookies_nor_leads_elsewhere() {
        UPSTREAM.answer(
                "GET /careers/old",
                new Upstream.Reply(
                        301, "application/json", "{}", Map.of("Location", "/careers/new", "Set-Cookie", "a=b")));
        HttpResponse<String> moved = caller.get(API + "/careers/old");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).contains("/api/careers/new");
        assertThat(moved.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void an_error_of_a_service_passes_as_it_is() {
        UPSTREAM.answer(
                "GET /assessments/a/matches",
                new Upstream.Reply(
                        404, "application/problem+json", "{\"detail\":\"Finish the quiz first.\"}", Map.of()));
        HttpResponse<String> response = caller.get(API + "/assessments/a/matches");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("Finish the quiz first.");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems() {
        assertThat(caller.get(API + "/beans").statusCode()).isEqualTo(404);
        assertThat(caller.get(API).statusCode()).isEqualTo(404);
        assertThat(caller.get(API + "/careers/..%2fadmin").statusCode()).isEqualTo(404);
        HttpResponse<String> wrong = caller.send("DELETE", API + "/careers", null);
        assertThat(wrong.statusCode()).isEqualTo(405);
        assertThat(wrong.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void an_address_that_is_too_long_is_a_problem_the_document_names() {
        HttpResponse<String> response = caller.get(API + "/careers?q=" + "a".repeat(10_000));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(caller.get(API + "/openapi.json").body()).contains("The address or the body is too large.");
    }

    @Test
    void a_service_that_is_down_says_when_to_come_back() {
        for (int i = 0; i < 12; i++) {
            HttpResponse<String> response = caller.get(API + "/me", "Authorization", "Bearer a.b.c");
            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
    }

    @Test
    void uploads_that_callers_break_off_do_not_close_the_service_to_others() throws IOException {
        UPSTREAM.answer("GET /accuracy", 200, "{}");
        for (int i = 0; i < 12; i++) {
            try (Socket socket = new Socket("localhost", PORT)) {
                socket.getOutputStream()
                        .write(("POST /api/matches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000000\r\n\r\n{\"interests\":")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.setSoLinger(true, 0);
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(caller.get(API + "/accuracy").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_documents_of_all_services_are_joined() {
        UPSTREAM.answer(
                "GET /openapi.json",
                200,
                """
                {"openapi":"3.0.1","paths":{
                  "/careers/{slug}":{"get":{"responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Guide"}}}}}}},
                  "/erasures/{receipt}":{"get":{}}},
                 "components":{"schemas":{"Guide":{"type":"object"}}}}""");
        String document = caller.get(API + "/openapi.json").body();
        assertThat(document)
                .contains("\"/api/careers/{slug}\"", "#/components/schemas/content.Guide", "\"content.Guide\":{")
                .doesNotContain("erasures");
    }

    @Test
    void the_portals_health_says_why_a_part_is_not_ready() {
        UPSTREAM.answer(
                "GET /health/readiness",
                503,
                """
                {"name":"quiz","status":"DOWN","details":{
                 "kafka":{"name":"quiz","status":"UP","details":{"brokers":1}},
                 "mongodb":{"name":"quiz","status":"DOWN","details":{"error":"No answer: ConnectException: refused"}}}}""");
        assertThat(caller.get(API + "/admin/health", "Authorization", "Bearer " + Tokens.admin("a"))
                        .body())
                .contains("\"kafka\":\"UP\"", "\"causes\":{\"mongodb\":\"No answer: ConnectException: refused\"}");
    }

    @Test
    void the_portals_health_is_for_admins() {
        UPSTREAM.answer(
                "GET /health/readiness", 200, "{\"status\":\"UP\",\"details\":{\"kafka\":{\"status\":\"UP\"}}}");
        String health = API + "/admin/health";
        assertThat(caller.get(health).statusCode()).isEqualTo(401);
        assertThat(caller.get(health, "Authorization", "Bearer " + Tokens.student("s"))
                        .statusCode())
                .isEqualTo(403);
        for (String bad : new String[] {
            Tokens.expired("a", "admin"),
            Tokens.wrongAudience("a", "admin"),
            Tokens.wrongIssuer("a", "admin"),
            Tokens.algNone("a", "admin"),
            "rubbish"
        }) {
            assertThat(caller.get(health, "Authorization", "Bearer " + bad).statusCode())
                    .as(bad)
                    .isEqualTo(401);
        }
        HttpResponse<String> response = caller.get(health, "Authorization", "Bearer " + Tokens.admin("a"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("\"name\":\"quiz\",\"status\":\"UP\"", "\"name\":\"keycloak\"", "\"kafka\":\"UP\"");
    }
}
