package waymark.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** What a page says was done was done by a service, for this browser, and is told once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfirmationTest implements Portal {
    private static final String PRIVACY = SITE + "/account/privacy";
    private static final String LEFT = "You left the group.";

    @Inject
    SessionService sessions;

    private Browser ann;

    @BeforeEach
    void nobodyLooked() {
        UPSTREAM.answer("GET /me/consents", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("GET /me/access-log", 200, "{\"items\":[],\"total\":0,\"size\":20,\"explanation\":\"\"}");
        UPSTREAM.answer("DELETE /me/consents/g", 204, "");
        ann = SignedIn.as(sessions, SITE, "told-ann", "student");
    }

    @Test
    void an_address_that_somebody_wrote_confirms_nothing() {
        assertThat(ann.get(PRIVACY + "?did=left").body()).contains("My privacy").doesNotContain(LEFT);
        assertThat(ann.get(PRIVACY + "?did=joined").body()).doesNotContain("You joined.");
        Browser ada = SignedIn.as(sessions, SITE, "told-ada", "admin");
        assertThat(ada.get(SITE + "/admin/health?did=kind&sent=40&superseded=2&left=7")
                        .body())
                .contains("Health")
                .doesNotContain("sent again", "role=\"status\"");
    }

    @Test
    void what_a_service_did_is_told_once_where_it_led_to() {
        String next = leave();
        assertThat(next).isEqualTo("/account/privacy?did=left");
        assertThat(ann.get(PRIVACY + "?did=joined").body()).doesNotContain("You joined.", LEFT);
        assertThat(ann.get(SITE + next).body()).contains(LEFT);
        assertThat(ann.get(SITE + next).body()).doesNotContain(LEFT);
    }

    @Test
    void what_a_service_refused_is_not_told_whatever_the_address_says() {
        UPSTREAM.answer("DELETE /me/consents/g", 503, "{}");
        assertThat(ann.post(PRIVACY + "/leave/g", Map.of("csrf", csrf())).statusCode())
                .isEqualTo(503);
        assertThat(ann.get(PRIVACY + "?did=left").body()).doesNotContain(LEFT);
    }

    private String leave() {
        return ann.post(PRIVACY + "/leave/g", Map.of("csrf", csrf()))
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private String csrf() {
        return ann.get(SITE + "/sample").body().split(" ")[0];
    }
}
