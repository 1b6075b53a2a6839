package waymark.gateway.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.identity.Cookies;
import waymark.gateway.signin.ScriptedProvider;
import waymark.gateway.signin.keycloak.TokenSet;

/** What a visitor has answered becomes theirs, whatever was away when they signed in. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingClaimServiceTest implements Portal {
    private final ScriptedProvider provider = ScriptedProvider.start();

    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        return properties;
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 409, 429, 500, 503})
    void a_claim_that_failed_is_tried_again_until_it_is_settled(int failure) {
        String sitting = "sitting-that-failed-" + failure;
        Browser ann = with(sessions.begin(grant("ann", 300), sitting));
        UPSTREAM.answer(claim(sitting), failure, "{}");
        ann.get(SITE + "/sample");
        UPSTREAM.answer(claim(sitting), 200, "{}");
        ann.get(SITE + "/sample");
        ann.get(SITE + "/sample");
        assertThat(UPSTREAM.asked(claim(sitting))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void what_is_somebody_elses_or_gone_is_not_asked_for_again(int never) {
        String sitting = "sitting-never-theirs-" + never;
        Browser ann = with(sessions.begin(grant("ann", 300), sitting));
        UPSTREAM.answer(claim(sitting), never, "{}");
        ann.get(SITE + "/sample");
        ann.get(SITE + "/sample");
        assertThat(UPSTREAM.asked(claim(sitting))).hasSize(1);
    }

    @Test
    void a_sitting_begun_while_keycloak_was_away_is_claimed_once_it_is_back() {
        String sitting = "begun-meanwhile-0123456789";
        UPSTREAM.answer(claim(sitting), 200, "{}");
        provider.tokens(form -> provider.good("bea", null, 300));
        provider.down(true);
        Browser bea = with(sessions.begin(grant("bea", -5), null));
        bea.plant(SITE, Cookies.SITTING, sitting);
        bea.get(SITE + "/results");
        assertThat(UPSTREAM.asked(claim(sitting))).isEmpty();

        provider.down(false);
        bea.get(SITE + "/careers");
        assertThat(UPSTREAM.asked(claim(sitting))).isEmpty();
        bea.get(SITE + "/results");
        bea.get(SITE + "/results");
        assertThat(UPSTREAM.asked(claim(sitting)))
                .singleElement()
                .satisfies(asked -> assertThat(asked.header("Authorization")).isPresent());
    }

    private static String claim(String sitting) {
        return "POST /sittings/" + sitting + "/claim";
    }

    private static Browser with(String cookie) {
        Browser browser = new Browser();
        browser.plant(SITE, "__Host-waymark", cookie);
        return browser;
    }

    private static TokenSet grant(String person, int seconds) {
        Instant now = Instant.now();
        return new TokenSet(
                person,
                "sid-" + person,
                "Name",
                Set.of("student"),
                "access",
                "refresh-" + System.nanoTime(),
                "id",
                now.plusSeconds(seconds),
                now.plusSeconds(1800));
    }
}
