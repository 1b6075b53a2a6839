package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.PlainJWT;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.session.SessionCipher;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInAttacksTest implements Portal {
    private final ScriptedProvider provider = ScriptedProvider.start();
    private final Browser browser = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        properties.put("waymark.limits.signin", "1000");
        return properties;
    }

    @BeforeEach
    void up() {
        provider.down(false);
    }

    @Test
    void a_good_answer_signs_in() {
        HttpResponse<String> done = answer("code=c", state -> provider.good("ann", state.get("nonce"), 300));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(browser.get(SITE + "/sample").body()).contains("Name of ann", "[student]");
    }

    @Test
    void the_code_is_redeemed_with_the_verifier_of_the_challenge() {
        Map<String, String> sent = begin("/");
        assertThat(sent).containsEntry("code_challenge_method", "S256").containsEntry("response_type", "code");
        assertThat(sent.get("state")).hasSizeGreaterThanOrEqualTo(43);
        provider.tokens(form -> provider.good("ann", sent.get("nonce"), 300));
        browser.get(callback("code=c", sent));
        String form = provider.asked().getLast();
        String verifier = Arrays.stream(form.split("&"))
                .filter(f -> f.startsWith("code_verifier="))
                .map(f -> f.substring("code_verifier=".length()))
                .findFirst()
                .orElseThrow();
        assertThat(SessionCipher.hash(verifier)).isEqualTo(sent.get("code_challenge"));
    }

    @Test
    void a_state_works_once() {
        Map<String, String> sent = begin("/");
        provider.tokens(form -> provider.good("ann", sent.get("nonce"), 300));
        assertThat(browser.get(callback("code=c", sent)).statusCode()).isEqualTo(303);
        assertThat(browser.get(callback("code=c", sent)).statusCode()).isEqualTo(400);
        assertThat(browser.get(callback("code=other", sent)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_made_up_or_missing_state_is_refused() {
        begin("/");
        assertThat(browser.get(SITE + "/signin/callback?code=c&state=" + "x".repeat(43))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get(SITE + "/signin/callback?code=c").statusCode()).isEqualTo(400);
        assertThat(browser.get(SITE + "/signin/callback").statusCode()).isEqualTo(400);
    }

    @Test
    void another_browser_cannot_finish_a_sign_in_nor_spoil_it() {
        Map<String, String> sent = begin("/");
        provider.tokens(form -> provider.good("mallory", sent.get("nonce"), 300));
        Browser victim = new Browser();
        victim.get(SITE + "/sample");
        assertThat(victim.get(callback("code=c", sent)).statusCode()).isEqualTo(400);
        assertThat(victim.cookie(SITE, "__Host-waymark")).isNull();
        assertThat(browser.get(callback("code=c", sent)).statusCode()).isEqualTo(303);
    }

    @Test
    void two_tabs_both_arrive_where_they_began() {
        Browser tabs = new Browser();
        Map<String, String> one = begin(tabs, "/careers/one");
        Map<String, String> two = begin(tabs, "/careers/two");
        provider.tokens(form -> provider.good("ann", two.get("nonce"), 300));
        assertThat(tabs.get(callback("code=c2", two)).headers().firstValue("Location"))
                .contains("/careers/two");
        assertThat(tabs.cookie(SITE, "__Host-waymark")).isNotNull();
        tabs.plant(SITE, "__Host-visitor", one.get("browser"));
        provider.tokens(form -> provider.good("ann", one.get("nonce"), 300));
        assertThat(tabs.get(callback("code=c1", one)).headers().firstValue("Location"))
                .contains("/careers/one");
    }

    @Test
    void tokens_that_are_not_for_this_sign_in_are_refused() {
        refused("a swapped nonce", state -> provider.good("ann", "another", 300));
        refused("no nonce", state -> id(provider.claims("ann")));
        refused(
                "another issuer",
                state -> id(provider.claims("ann")
                        .claim("nonce", state.get("nonce"))
                        .issuer("http://evil.example")));
        refused(
                "another client",
                state -> id(provider.claims("ann")
                        .claim("nonce", state.get("nonce"))
                        .audience("other")));
        refused(
                "an old token",
                state -> id(provider.claims("ann")
                        .claim("nonce", state.get("nonce"))
                        .expirationTime(new Date(0))));
        refused(
                "an unsigned token",
                state -> provider.answer(
                        new PlainJWT(provider.claims("ann")
                                        .claim("nonce", state.get("nonce"))
                                        .build())
                                .serialize(),
                        access(),
                        300));
        refused("a refused code", state -> new ScriptedProvider.Answer(400, "{\"error\":\"invalid_grant\"}"));
    }

    @Test
    void an_answer_that_names_another_issuer_is_refused() {
        HttpResponse<String> mixedUp =
                answer("code=c&iss=http%3A%2F%2Fevil.example", state -> provider.good("ann", state.get("nonce"), 300));
        assertThat(mixedUp.statusCode()).isEqualTo(400);
    }

    @Test
    void a_session_planted_beforehand_is_worth_nothing() {
        Browser victim = new Browser();
        String planted = "A".repeat(43);
        victim.plant(SITE, "__Host-waymark", planted);
        Map<String, String> sent = begin(victim, "/");
        provider.tokens(form -> provider.good("ann", sent.get("nonce"), 300));
        victim.get(callback("code=c", sent));
        assertThat(victim.cookie(SITE, "__Host-waymark")).isNotEqualTo(planted).hasSize(43);
        Browser attacker = new Browser();
        attacker.plant(SITE, "__Host-waymark", planted);
        assertThat(attacker.get(SITE + "/sample").body()).doesNotContain("ann");
    }

    @Test
    void the_keys_may_change_under_way() {
        provider.rotate();
        assertThat(answer("code=c", state -> provider.good("ann", state.get("nonce"), 300))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void while_keycloak_is_down_the_sign_in_says_so_and_the_rest_works() {
        Map<String, String> sent = begin("/");
        provider.tokens(form -> new ScriptedProvider.Answer(503, "{}"));
        HttpResponse<String> page = browser.get(callback("code=c", sent));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Signing in is resting");
        assertThat(browser.get(SITE + "/sample").statusCode()).isEqualTo(200);
    }

    @Test
    void people_are_sent_back_inside_the_portal_only() {
        for (String back : new String[] {
            "https://evil.example", "//evil.example", "/\\evil.example", "/%09/evil.example", "javascript:alert(1)"
        }) {
            Browser fresh = new Browser();
            Map<String, String> sent = begin(fresh, back);
            provider.tokens(form -> provider.good("ann", sent.get("nonce"), 300));
            URI next = URI.create(fresh.get(callback("code=c", sent))
                    .headers()
                    .firstValue("Location")
                    .orElseThrow());
            assertThat(URI.create(SITE).resolve(next).toString()).as(back).startsWith(SITE + "/");
        }
    }

    private void refused(
            String what, java.util.function.Function<Map<String, String>, ScriptedProvider.Answer> tokens) {
        browser.forget(SITE, "__Host-waymark");
        assertThat(answer("code=c", tokens).statusCode()).as(what).isEqualTo(400);
        assertThat(browser.cookie(SITE, "__Host-waymark")).as(what).isNull();
    }

    private HttpResponse<String> answer(
            String query, java.util.function.Function<Map<String, String>, ScriptedProvider.Answer> tokens) {
        Map<String, String> sent = begin("/");
        provider.tokens(form -> tokens.apply(sent));
        return browser.get(callback(query, sent));
    }

    private Map<String, String> begin(String back) {
        browser.forget(SITE, "__Host-waymark");
        return begin(browser, back);
    }

    private static Map<String, String> begin(Browser browser, String back) {
        String query = browser.get(SITE + "/signin?return=" + SignInCallbackService.encode(back))
                .headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getRawQuery)
                .orElseThrow();
        Map<String, String> sent = Arrays.stream(query.split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
        sent.put("browser", browser.cookie(SITE, "__Host-visitor"));
        return sent;
    }

    private static String callback(String query, Map<String, String> sent) {
        return SITE + "/signin/callback?" + query + "&state=" + sent.get("state");
    }

    private ScriptedProvider.Answer id(com.nimbusds.jwt.JWTClaimsSet.Builder claims) {
        return provider.answer(provider.sign("JWT", claims.build()), access(), 300);
    }

    private String access() {
        return provider.sign(
                "JWT", provider.claims("ann").audience("waymark-api").build());
    }
}
