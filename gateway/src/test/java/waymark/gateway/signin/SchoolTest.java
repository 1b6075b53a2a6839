package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** A whole school behind one address, with the limits as they come; only failures are counted sooner. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolTest implements Portal {
    private static final int STUDENTS = 500;
    private static final int FAILURES = 20;

    private final ScriptedProvider provider = ScriptedProvider.start();
    private final Map<String, String> nonces = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        properties.put("waymark.limits.failures", String.valueOf(FAILURES));
        return properties;
    }

    @BeforeEach
    void knows_everybody() {
        String access = provider.sign(
                "JWT", provider.claims("x").audience("waymark-api").build());
        provider.tokens(form -> {
            String code = form.replaceFirst("(?:.*&)?code=([^&]*).*", "$1");
            JWTClaimsSet id =
                    provider.claims(code).claim("nonce", nonces.get(code)).build();
            return provider.answer(provider.sign("JWT", id), access, 300);
        });
    }

    @Test
    void five_hundred_students_sign_in_from_one_address() {
        Browser browser = new Browser();
        for (int i = 0; i < STUDENTS; i++) {
            browser.forget(SITE, "__Host-waymark");
            browser.forget(SITE, "__Host-visitor");
            String callback = passwordAccepted(browser, "student-" + i);
            assertThat(browser.get(callback).statusCode()).as("student %d", i).isEqualTo(303);
            assertThat(browser.cookie(SITE, "__Host-waymark")).isNotNull();
        }
    }

    @Test
    void made_up_sign_ins_are_slowed_down_and_a_person_whose_password_was_accepted_is_let_in() {
        Browser person = new Browser();
        String callback = passwordAccepted(person, "somebody");
        Browser stranger = new Browser();
        HttpResponse<String> last = null;
        for (int i = 0; i < 3 * FAILURES; i++) {
            last = stranger.get(SITE + "/signin/callback?code=c&state=" + "x".repeat(43) + i);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(person.get(callback).statusCode()).isEqualTo(303);
        assertThat(person.get(SITE + "/sample/own").statusCode()).isEqualTo(200);
    }

    /** The address Keycloak sends the browser back to. */
    private String passwordAccepted(Browser browser, String name) {
        String there =
                browser.get(SITE + "/signin").headers().firstValue("Location").orElseThrow();
        String query = URI.create(there).getRawQuery();
        nonces.put(name, query.replaceFirst("(?:.*&)?nonce=([^&]*).*", "$1"));
        return SITE + "/signin/callback?code=" + name + "&state=" + query.replaceFirst("(?:.*&)?state=([^&]*).*", "$1");
    }
}
