package waymark.gateway.signin.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.ScriptedProvider;
import waymark.gateway.signin.SignInCallbackService;

/** Keycloak sends people back without a sign-in: nobody is sent round in circles. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInRefusedTest implements Portal {
    private final ScriptedProvider provider = ScriptedProvider.start();
    private final Browser browser = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", provider.address());
        properties.put("waymark.keycloak.issuer", provider.issuer());
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {"temporarily_unavailable", "login_required"})
    void what_may_pass_is_tried_once_more_and_then_explained(String error) {
        HttpResponse<String> once = back(begin("/careers?q=x"), error);
        assertThat(once.statusCode()).isEqualTo(303);
        String there = location(once);
        assertThat(there).startsWith(provider.issuer());
        HttpResponse<String> twice = back(there, error);
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("Please start again from the sign-in link");
    }

    @Test
    void the_second_try_arrives_where_the_first_began() {
        String there = location(back(begin("/careers?q=x"), "temporarily_unavailable"));
        String nonce = there.replaceFirst(".*[?&]nonce=([^&]*).*", "$1");
        provider.tokens(form -> provider.good("ann", nonce, 300));
        assertThat(location(browser.get(SITE + "/signin/callback?code=c&state=" + state(there))))
                .isEqualTo("/careers?q=x");
        browser.forget(SITE, "__Host-waymark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "invalid_request", "unauthorized_client", "invalid_scope"})
    void what_will_not_pass_is_explained_at_once(String error) {
        HttpResponse<String> page = back(begin("/account"), error);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Please start again from the sign-in link");
    }

    @ParameterizedTest
    @CsvSource({
        "/careers?q=x, /careers?q=x",
        "/results, /results",
        "/account/plan, /",
        "/join?code=x, /join?code=x",
        "/admin, /"
    })
    void who_declines_goes_back_to_where_they_came_from_or_home(String from, String to) {
        assertThat(location(back(begin(from), "access_denied"))).isEqualTo(to);
    }

    private String begin(String back) {
        return location(browser.get(SITE + "/signin?return=" + SignInCallbackService.encode(back)));
    }

    private HttpResponse<String> back(String there, String error) {
        return browser.get(SITE + "/signin/callback?error=" + error + "&state=" + state(there));
    }

    private static String state(String there) {
        return there.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }
}
