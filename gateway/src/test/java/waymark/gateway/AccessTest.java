package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;
import waymark.gateway.AccessRows.Row;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;
import waymark.testing.AccessTable;

/** Who may ask for what: every route the gateway itself has, by every kind of caller. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements Portal {
    private final Map<String, Browser> kept = new HashMap<>();
    private final Browser caller = new Browser();

    @Inject
    Router router;

    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        properties.put("waymark.limits.signin", "100000");
        properties.put("waymark.limits.calls", "100000");
        properties.put("waymark.limits.exports", "100000");
        properties.put("waymark.limits.failures", "100000");
        properties.put("waymark.limits.address", "100000");
        return properties;
    }

    @BeforeAll
    static void the_services_know_nothing() {
        UPSTREAM.forget();
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(AccessRows.ALL.stream().map(Row::route).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(AccessTable.routes(router, PORT, SamplePages.class));
    }

    @TestFactory
    Stream<DynamicTest> each_page_opens_to_whom_it_should() {
        return AccessRows.pages().flatMap(row -> browsers(row).entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(row.route() + " by " + caller.getKey(), () -> {
                    Browser browser = caller.getValue().get();
                    String csrf =
                            row.unsafe() ? browser.get(SITE + "/sample").body().split(" ")[0] : null;
                    check(row, caller.getKey(), ask(browser, row, csrf));
                })));
    }

    private static void check(Row row, String caller, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (row.opensTo(caller)) {
            assertThat(answer.statusCode()).as(row.route() + " by " + caller).isEqualTo(row.status(caller));
            assertThat(location).doesNotStartWith("/signin?");
        } else if (caller.equals("nobody")) {
            assertThat(answer.statusCode()).as(row.route() + " by " + caller).isEqualTo(303);
            assertThat(location).containsPattern("^/signin\\?(return|save|plan)=");
        } else {
            assertThat(answer.statusCode()).as(row.route() + " by " + caller).isEqualTo(403);
            assertThat(answer.body()).contains("not open to you");
        }
    }

    @TestFactory
    Stream<DynamicTest> nothing_changes_without_a_token_of_the_same_browser() {
        return AccessRows.pages()
                .filter(Row::unsafe)
                .filter(row -> !row.route().equals("POST /signout/backchannel"))
                .flatMap(row -> browsers(row).entrySet().stream()
                        .map(caller -> DynamicTest.dynamicTest(row.route() + " by " + caller.getKey(), () -> {
                            HttpResponse<String> answer = ask(caller.getValue().get(), row, null);
                            assertThat(answer.statusCode())
                                    .as(row.route() + " by " + caller.getKey())
                                    .isEqualTo(403);
                            assertThat(answer.body()).contains("Reload the page");
                        })));
    }

    @TestFactory
    Stream<DynamicTest> each_call_of_the_api_answers_whom_it_should() {
        return AccessRows.calls().flatMap(row -> tokens().entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(row.route() + " by " + caller.getKey(), () -> {
                    String[] headers = caller.getValue() == null
                            ? new String[0]
                            : new String[] {"Authorization", "Bearer " + caller.getValue()};
                    HttpResponse<String> answer = this.caller.send(row.method(), SITE + row.path(), null, headers);
                    int expected = row.opensTo(caller.getKey())
                            ? row.status(caller.getKey())
                            : Row.PEOPLE.contains(caller.getKey()) ? 403 : 401;
                    assertThat(answer.statusCode())
                            .as(row.route() + " by " + caller.getKey())
                            .isEqualTo(expected);
                })));
    }

    @TestFactory
    Stream<DynamicTest> each_call_of_the_api_answers_sessions_too() {
        return AccessRows.calls().flatMap(row -> browsers(row).entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(row.route() + " by " + caller.getKey(), () -> {
                    Browser browser = caller.getValue().get();
                    String csrf = browser.get(SITE + "/sample").body().split(" ")[0];
                    int answer = browser.send(row.method(), SITE + row.path(), null, "X-CSRF-Token", csrf)
                            .statusCode();
                    int refused = caller.getKey().equals("nobody") ? 401 : 403;
                    assertThat(answer)
                            .as(row.route() + " by " + caller.getKey())
                            .isEqualTo(row.opensTo(caller.getKey()) ? row.status(caller.getKey()) : refused);
                })));
    }

    @Test
    void a_counselor_sees_a_student_while_profile_knows_of_their_consent_and_not_after() {
        String path = "/counselor/cohorts/c/students/p";
        Browser counselor = SignedIn.as(sessions, SITE, "cora", "counselor");
        UPSTREAM.answer(
                "GET /cohorts/c/students/p",
                new Upstream.Reply(
                        403,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:no-consent\",\"title\":\"Forbidden\",\"status\":403,"
                                + "\"detail\":\"This student does not share with you.\"}",
                        Map.of()));
        HttpResponse<String> without = counselor.get(SITE + path);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("This student no longer agrees", "Back to your students");
        assertThat(counselor.get(SITE + "/api/cohorts/c/students/p").statusCode())
                .isEqualTo(403);
        UPSTREAM.answer("GET /cohorts/c/students/p", 200, "{\"person\":\"p\"}");
        assertThat(counselor.get(SITE + "/api/cohorts/c/students/p").statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.asked("GET /cohorts/c/students/p"))
                .allSatisfy(asked -> assertThat(asked.header("Authorization")).contains("Bearer token-of-cora"));
    }

    private HttpResponse<String> ask(Browser browser, Row row, String csrf) {
        if (!row.unsafe()) {
            return browser.get(SITE + row.path());
        }
        if (row.file()) {
            String field =
                    csrf == null ? "" : "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf + "\r\n";
            String body = field
                    + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nx\r\n--b--\r\n";
            return browser.send("POST", SITE + row.path(), body, "Content-Type", "multipart/form-data; boundary=b");
        }
        return browser.post(SITE + row.path(), csrf == null ? Map.of() : Map.of("csrf", csrf));
    }

    /** Browsers by who sits before them; new ones for what ends a session. */
    private Map<String, Supplier<Browser>> browsers(Row row) {
        Map<String, Supplier<Browser>> callers = new LinkedHashMap<>();
        for (String caller : List.of("nobody", "student", "counselor", "admin", "no role")) {
            callers.put(
                    caller,
                    () -> row.route().equals("POST /signout")
                            ? browser(caller)
                            : kept.computeIfAbsent(caller, this::browser));
        }
        return callers;
    }

    private Browser browser(String caller) {
        return switch (caller) {
            case "nobody" -> new Browser();
            case "no role" -> SignedIn.as(sessions, SITE, "nora");
            default -> SignedIn.as(sessions, SITE, "a-" + caller, caller);
        };
    }

    private static Map<String, String> tokens() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("nobody", null);
        callers.put("student", Tokens.student("sam"));
        callers.put("counselor", Tokens.counselor("cora"));
        callers.put("admin", Tokens.admin("ann"));
        callers.put("no role", Tokens.of("nora", "Nora"));
        callers.put("expired", Tokens.expired("ann", "admin"));
        callers.put("wrong audience", Tokens.wrongAudience("ann", "admin"));
        callers.put("wrong issuer", Tokens.wrongIssuer("ann", "admin"));
        callers.put("alg none", Tokens.algNone("ann", "admin"));
        callers.put("nonsense", "not.a.token");
        return callers;
    }
}
