package waymark.gateway.admin.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** People's pages as an admin's browser without scripts sees them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeoplePagesTest implements Portal {
    private static final String LINE =
            "{\"id\":\"p-1\",\"username\":\"sam\",\"name\":\"Sam Student\",\"email\":\"sam@example.org\","
                    + "\"emailVerified\":false,\"enabled\":true,\"createdAt\":\"2026-01-02T03:04:05Z\"";
    private static final String PERSON = LINE
            + ",\"roles\":[\"student\",%s],\"sessions\":1,\"lastAccess\":\"2026-02-02T03:04:05Z\",\"refused\":{%s}}";
    private static final String HISTORY =
            """
            {"items":[{"at":"2026-02-02T03:04:05Z","what":"give-counselor","by":"Ann","person":"p-1",
            "name":"Sam Student","outcome":"refused","reason":"Because."}],"total":1,"size":50,
            "explanation":"Nobody can change it."}""";

    @Inject
    SessionService sessions;

    private Browser admin;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        return properties;
    }

    @BeforeEach
    void signIn() {
        UPSTREAM.forget();
        admin = SignedIn.as(sessions, SITE, "ann", "admin");
        UPSTREAM.answer("GET /admin/people/p-1", 200, PERSON.formatted("\"counselor\"", ""));
        UPSTREAM.answer("GET /admin/people/audit", 200, HISTORY);
        UPSTREAM.answer(
                "GET /admin/schools",
                200,
                "{\"items\":[{\"id\":\"s\",\"name\":\"North\",\"counselors\":0}]," + "\"total\":1}");
    }

    @Test
    void people_are_looked_for_by_what_was_typed() {
        UPSTREAM.answer("GET /admin/people?q=s+%26m&page=0&size=50", 200, "{\"items\":[" + LINE + "}],\"total\":1}");
        String page = admin.get(SITE + "/admin/people?q=s+%26m").body();
        assertThat(page)
                .contains("href=\"/admin/people/p-1\">Sam Student</a>")
                .contains("sam@example.org")
                .contains("not confirmed")
                .contains("value=\"s &amp;m\"")
                .contains("1 person<");
        UPSTREAM.answer("GET /admin/people?page=0&size=50", 200, "{\"items\":[],\"total\":0}");
        assertThat(admin.get(SITE + "/admin/people").body()).contains("Nobody is found");
    }

    @Test
    void a_person_s_page_offers_what_may_be_done_and_says_why_not_the_rest() {
        String page = admin.get(SITE + "/admin/people/p-1").body();
        assertThat(page)
                .contains("Counselor: yes", "Take the role counselor", "Give the role admin", "Disable the account")
                .contains("<option value=\"s\">North</option>")
                .contains("Gave the role counselor", "Because.");
        UPSTREAM.answer(
                "GET /admin/people/p-1",
                200,
                PERSON.formatted("\"admin\"", "\"take-admin\":\"Not from yourself.\",\"disable\":\"Not you.\""));
        assertThat(admin.get(SITE + "/admin/people/p-1").body())
                .contains("Not from yourself.", "Not you.")
                .doesNotContain("Take the role admin</button>")
                .doesNotContain("Disable the account</button>");
    }

    @Test
    void who_is_signed_out_by_an_admin_is_so_at_once() {
        Browser sam = SignedIn.as(sessions, SITE, "p-1", "student");
        assertThat(sam.get(SITE + "/sample/own").statusCode()).isEqualTo(200);
        UPSTREAM.answer("DELETE /admin/people/p-1/sessions", 200, PERSON.formatted("\"counselor\"", ""));

        HttpResponse<String> done = post("/admin/people/p-1/sessions/end", Map.of());
        assertThat(done.headers().firstValue("Location")).contains("/admin/people/p-1?did=end-sessions");
        assertThat(admin.get(SITE + "/admin/people/p-1?did=end-sessions").body())
                .contains("They are signed out everywhere.");
        assertThat(sam.get(SITE + "/sample/own").statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_refused_is_said_on_the_person_s_page() {
        UPSTREAM.answer(
                "DELETE /admin/people/p-1/roles/admin",
                new Upstream.Reply(
                        409,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:own-admin\",\"title\":\"Conflict\",\"status\":409,"
                                + "\"detail\":\"Not from yourself.\"}",
                        Map.of()));
        HttpResponse<String> refused = post("/admin/people/p-1/roles/admin/take", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Nothing was changed", "Not from yourself.", "Sam Student");
    }

    @Test
    void while_the_sign_in_server_is_away_the_page_says_so() {
        UPSTREAM.answer("GET /admin/people?page=0&size=50", 503, "{}");
        UPSTREAM.answer("PATCH /admin/people/p-1", 503, "{}");
        HttpResponse<String> away = admin.get(SITE + "/admin/people");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("The sign-in server does not answer");
        assertThat(post("/admin/people/p-1/disable", Map.of()).body())
                .contains("The history says what became of a change");
    }

    @Test
    void a_person_is_put_into_the_school_that_was_chosen() {
        UPSTREAM.answer("PUT /admin/people/p-1/school", 200, PERSON.formatted("\"counselor\"", ""));
        post("/admin/people/p-1/school", Map.of("school", "s"));
        assertThat(UPSTREAM.asked("PUT /admin/people/p-1/school"))
                .extracting(asked -> new String(asked.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("{\"school\":\"s\"}");
    }

    @Test
    void what_was_done_to_schools_is_in_the_list_of_what_was_done() {
        UPSTREAM.answer(
                "GET /admin/people/audit",
                200,
                """
                {"items":[{"at":"2026-02-02T03:04:05Z","what":"apply-roster","by":"Ann","school":"North",
                "outcome":"done"},{"at":"2026-02-01T03:04:05Z","what":"rename-school","by":"Ann",
                "school":"North, before “Nord”","outcome":"done"},{"at":"2026-01-02T03:04:05Z","what":"make-school",
                "by":"Ann","school":"Nord","outcome":"done"}],"total":3,"size":50,"explanation":""}""");
        assertThat(admin.get(SITE + "/admin/people/audit").body())
                .contains("What was done to accounts and schools")
                .contains("Applied a roster</strong>: North", "Made a school</strong>: Nord")
                .contains("Renamed a school</strong>: North, before “Nord”")
                .contains("<td data-label=\"To whom\">a school</td>")
                .doesNotContain("somebody named by e-mail");
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", admin.get(SITE + "/sample").body().split(" ")[0]);
        return admin.post(SITE + path, form);
    }
}
