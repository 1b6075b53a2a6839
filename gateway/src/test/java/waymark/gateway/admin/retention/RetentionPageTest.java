package waymark.gateway.admin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
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
import waymark.retention.RetentionPeriod;
import waymark.retention.RetentionTable;

/** What the services say of how long they keep what they own is one page, and people read the same periods. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionPageTest implements Portal {
    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        return properties;
    }

    @BeforeEach
    void each_service_keeps_receipts_and_removed_some() {
        UPSTREAM.forget();
        UPSTREAM.answer(
                "GET /admin/retention",
                200,
                """
                {"service":"quiz","version":"2026-12","total":1,"items":[{"kind":"receipts","what":"Receipts",
                 "audience":"people","removedBy":"job","days":1095,"kept":"3 years after the erasure","count":2,
                 "oldest":"2023-01-02T03:04:05Z"}],"runs":[{"startedAt":"2026-11-24T20:30:00Z",
                 "endedAt":"2026-11-24T20:30:01Z","version":"2026-12","removed":[
                 {"kind":"receipts","count":7},{"kind":"letters","count":0,"failure":"The broker is away"}]}]}""");
    }

    @Test
    void an_admin_sees_each_kind_once_what_would_go_and_what_went() {
        String page = SignedIn.as(sessions, SITE, "ann", "admin")
                .get(SITE + "/admin/retention")
                .body();
        assertThat(page)
                .contains("8 things are over their time.", "3 years after the erasure", "Jan 2, 2023, 03:04 UTC")
                .contains("7 × Receipts", "Not all", "The broker is away", "Nov 24, 2026, 20:30 UTC")
                .contains("ends by itself", "version 2026-12")
                .doesNotContain("did not answer");
        assertThat(page.split("<details>", 2)[0])
                .contains("3 years after the erasure")
                .doesNotContain("ends by itself");
        assertThat(page).containsPattern("<summary>Within their time: [1-9][0-9]* kind");
        assertThat(page.split("<th scope=\"row\">Receipts</th>")).hasSize(2);
    }

    @Test
    void the_api_answers_the_same_and_names_who_does_not_answer() {
        UPSTREAM.answer(
                "GET /admin/retention",
                new Upstream.Reply(503, "application/problem+json", "{\"status\":503,\"detail\":\"x\"}", Map.of()));
        String answer = new Browser()
                .get(SITE + "/api/admin/retention", "Authorization", "Bearer " + Tokens.admin("ann"))
                .body();
        assertThat(answer)
                .contains("\"missing\":[\"content\",\"quiz\",\"recommendation\",\"profile\"]", "\"kind\":\"sessions\"");
    }

    @Test
    void people_read_the_same_periods_with_and_without_an_account() {
        String open = new Browser().get(SITE + "/privacy").body();
        String own = SignedIn.as(sessions, SITE, "sam", "student")
                .get(SITE + "/account/privacy")
                .body();
        String counselors = SignedIn.as(sessions, SITE, "cora", "counselor")
                .get(SITE + "/account/privacy")
                .body();
        for (RetentionPeriod period : RetentionTable.current().about("people")) {
            String row = ">" + period.what() + "</th>\n<td data-label=\"Kept\">" + period.sentence() + "</td>";
            assertThat(open).contains(row);
            assertThat(own).contains(row);
            assertThat(counselors).contains(row);
        }
        String marks = RetentionTable.current().period("followUps").what();
        assertThat(own).doesNotContain(marks);
        assertThat(counselors).contains(marks);
    }
}
