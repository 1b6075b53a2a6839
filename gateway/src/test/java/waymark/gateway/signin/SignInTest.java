package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Keycloak;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** The real Keycloak with the realm people get, driven by plain forms. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest implements Portal {
    private static final Keycloak KEYCLOAK = Keycloak.shared();
    private static final String SITE = KEYCLOAK.portal();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("micronaut.server.port", String.valueOf(KEYCLOAK.portalPort()));
        properties.put("waymark.url", SITE);
        properties.put("waymark.keycloak.url", KEYCLOAK.url());
        properties.put("waymark.keycloak.issuer", KEYCLOAK.issuer());
        properties.put("waymark.limits.signin", "1000");
        return properties;
    }

    @Test
    void each_demo_account_signs_in_with_its_role_and_arrives_where_it_began() {
        for (String account : new String[] {"student", "counselor", "admin"}) {
            Browser browser = new Browser();
            HttpResponse<String> arrived = signIn(browser, account, "/careers?q=x");
            assertThat(arrived.statusCode()).isEqualTo(303);
            assertThat(location(arrived)).isEqualTo("/careers?q=x");
            assertThat(browser.get(SITE + "/sample").body()).contains("[").contains(account);
            assertThat(browser.get(SITE + "/sample/admin").statusCode()).isEqualTo(account.equals("admin") ? 200 : 403);
        }
    }

    @Test
    void who_was_on_the_way_to_no_page_arrives_where_their_work_is() {
        Map<String, String> work = Map.of("student", "/account", "counselor", "/counselor", "admin", "/admin");
        work.forEach((account, page) ->
                assertThat(location(signIn(new Browser(), account, "/"))).isEqualTo(page));
    }

    @Test
    void what_was_clicked_before_signing_in_is_done_and_asked_again_only_if_it_could_not_be() {
        UPSTREAM.answer("PATCH /me/careers/binder", 200, "{\"slug\":\"binder\",\"title\":\"Binder\"}");
        UPSTREAM.answer("POST /me/plan/from/binder", 503, "{}");
        assertThat(location(clicked("/signin?save=binder", "same-origin")))
                .isEqualTo("/careers/binder?did=saved&at=binder");
        assertThat(UPSTREAM.asked("PATCH /me/careers/binder"))
                .singleElement()
                .satisfies(save -> assertThat(save.header("Authorization")).isPresent());
        assertThat(location(clicked("/signin?plan=binder", "same-origin"))).isEqualTo("/account/plan/from/binder");
    }

    @Test
    void who_clicks_something_that_needs_an_account_reads_why_before_they_are_sent_to_make_one() {
        HttpResponse<String> why = new Browser().get(SITE + "/signin?save=binder&return=/results/x");
        assertThat(why.statusCode()).isEqualTo(200);
        assertThat(why.body())
                .contains("That takes a free account", "Your quiz answers and matches on this device come along")
                .contains("href=\"/signup?save=binder&amp;return=%2Fresults%2Fx&amp;agreed=yes\"")
                .contains("href=\"/signin?save=binder&amp;return=%2Fresults%2Fx&amp;agreed=yes\"")
                .contains("href=\"/results/x\"");
    }

    @Test
    void what_was_said_of_a_match_before_signing_in_is_said_and_leads_back_to_the_matches() {
        UPSTREAM.answer("PATCH /me/careers/cooper", 200, "{\"slug\":\"cooper\",\"title\":\"Cooper\"}");
        String back = "&return=" + SignInCallbackService.encode("/results/x?page=1#m-cooper");
        assertThat(location(clicked("/signin?refuse=cooper" + back, "same-origin")))
                .isEqualTo("/results/x?page=1&did=saved&at=cooper#m-cooper");
        assertThat(UPSTREAM.asked("PATCH /me/careers/cooper").getLast().body())
                .asString()
                .contains("\"rating\":\"down\"");
        assertThat(location(clicked("/signin?save=cooper" + back, "same-origin")))
                .isEqualTo("/results/x?page=1&did=saved&at=cooper#m-cooper");
        assertThat(UPSTREAM.asked("PATCH /me/careers/cooper").getLast().body())
                .asString()
                .doesNotContain("down");
    }

    @Test
    void a_link_from_elsewhere_has_nothing_saved() {
        int before = UPSTREAM.asked("PATCH /me/careers/binder").size();
        assertThat(location(clicked("/signin?save=binder", "cross-site"))).isEqualTo("/account/careers/binder");
        assertThat(UPSTREAM.asked("PATCH /me/careers/binder")).hasSize(before);
        assertThat(location(clicked("/signin?save=..%2Fbinder", "same-origin"))).isEqualTo("/account");
    }

    private static HttpResponse<String> clicked(String link, String from) {
        Browser browser = new Browser();
        String form = follow(browser, location(browser.get(SITE + link + "&agreed=yes", "Sec-Fetch-Site", from)));
        String callback = location(browser.post(action(form), Map.of("username", "student", "password", "waymark")));
        return browser.get(callback);
    }

    @Test
    void the_session_cookie_is_new_host_only_secure_and_out_of_reach_of_scripts() {
        Browser browser = new Browser();
        HttpResponse<String> first = signIn(browser, "student", "/");
        assertThat(first.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-waymark=")
                .contains("Path=/", "Secure", "SameSite=Lax")
                .containsIgnoringCase("httponly")
                .doesNotContain("Domain", "Max-Age"));
        String one = browser.cookie(SITE, "__Host-waymark");
        browser.forget(SITE, "__Host-waymark");
        signInAgain(browser);
        String two = browser.cookie(SITE, "__Host-waymark");
        assertThat(two).hasSize(43).isNotEqualTo(one);
    }

    @Test
    void the_token_the_services_get_is_meant_for_them() {
        UPSTREAM.answer("GET /me/careers", 200, "{}");
        Browser browser = new Browser();
        signIn(browser, "counselor", "/");
        assertThat(browser.get(SITE + "/api/me/careers").statusCode()).isEqualTo(200);
        String bearer = UPSTREAM.asked("GET /me/careers")
                .getLast()
                .header("Authorization")
                .orElseThrow();
        String claims = new String(java.util.Base64.getUrlDecoder().decode(bearer.split("\\.")[1]));
        assertThat(claims).contains("waymark-api", "\"roles\":[", "counselor", KEYCLOAK.issuer());
    }

    @Test
    void a_used_callback_is_refused_and_the_session_stays() {
        Browser browser = new Browser();
        String callback = callback(browser, "student", "/");
        assertThat(browser.get(callback).statusCode()).isEqualTo(303);
        assertThat(browser.get(callback).statusCode()).isEqualTo(400);
        assertThat(browser.get(SITE + "/sample/own").statusCode()).isEqualTo(200);
    }

    @Test
    void signing_up_makes_a_student_and_claims_what_was_answered_before() {
        UPSTREAM.answer("POST /sittings/sitting-of-a-visitor/claim", 200, "{}");
        Browser browser = new Browser();
        browser.plant(SITE, "__Host-sitting", "sitting-of-a-visitor");
        String form = follow(browser, location(browser.get(SITE + "/signup?return=/account")));
        assertThat(form).contains("password-confirm");
        String name = "u" + System.nanoTime();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("username", name);
        fields.put("email", name + "@example.org");
        fields.put("firstName", "Una");
        fields.put("lastName", "New");
        fields.put("password", "a-long-secret");
        fields.put("password-confirm", "a-long-secret");
        HttpResponse<String> registered = browser.post(action(form), fields);
        assertThat(location(browser.get(location(registered)))).isEqualTo("/account");
        assertThat(browser.get(SITE + "/sample").body()).contains("student");
        assertThat(UPSTREAM.asked("POST /sittings/sitting-of-a-visitor/claim"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.header("Authorization")).isPresent());
    }

    @Test
    void signing_out_ends_the_session_here_and_at_keycloak() {
        Browser browser = new Browser();
        signIn(browser, "student", "/");
        String cookie = browser.cookie(SITE, "__Host-waymark");
        String token = browser.get(SITE + "/sample").body().split(" ")[0];
        assertThat(browser.post(SITE + "/signout", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> out = browser.post(SITE + "/signout", Map.of("csrf", token));
        assertThat(location(out))
                .startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/logout")
                .contains("id_token_hint=", "client_id=waymark-gateway", "post_logout_redirect_uri=");
        String back = location(browser.get(location(out)));
        assertThat(back).isEqualTo(SITE + "/?state=signed-out");
        assertThat(browser.get(back).body()).contains("signed out, and this browser keeps nothing of yours");
        assertThat(browser.get(back).body()).as("told once").doesNotContain("signed out, and this browser");
        assertThat(browser.cookie(SITE, "__Host-waymark")).isNull();
        browser.plant(SITE, "__Host-waymark", cookie);
        assertThat(browser.get(SITE + "/sample/own").statusCode()).isEqualTo(303);
        assertThat(follow(browser, location(browser.get(SITE + "/signin")))).contains("name=\"password\"");
    }

    @Test
    void signing_out_in_one_browser_leaves_another_signed_in_until_keycloak_ends_it() {
        Browser here = new Browser();
        signIn(here, "counselor", "/");
        String stolen = here.cookie(SITE, "__Host-waymark");
        Browser copy = new Browser();
        copy.plant(SITE, "__Host-waymark", stolen);
        assertThat(copy.get(SITE + "/sample/own").statusCode()).isEqualTo(200);
        // Signing out at Keycloak itself, as another application of the realm would do it: Keycloak then tells us.
        String account = KEYCLOAK.issuer() + "/protocol/openid-connect/logout";
        String confirm = here.get(account).body();
        here.post(action(confirm), Map.of("session_code", field(confirm, "session_code")));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        copy.get(SITE + "/sample/own").statusCode())
                .isEqualTo(303));
    }

    private static HttpResponse<String> signIn(Browser browser, String account, String back) {
        return browser.get(callback(browser, account, back));
    }

    private static void signInAgain(Browser browser) {
        String there = location(browser.get(SITE + "/signin"));
        browser.get(location(browser.get(there)));
    }

    private static String callback(Browser browser, String account, String back) {
        String form =
                follow(browser, location(browser.get(SITE + "/signin?return=" + SignInCallbackService.encode(back))));
        return location(browser.post(action(form), Map.of("username", account, "password", "waymark")));
    }

    private static String follow(Browser browser, String address) {
        HttpResponse<String> response = browser.get(address);
        return response.statusCode() / 100 == 3 ? follow(browser, location(response)) : response.body();
    }

    private static String action(String html) {
        Matcher form = ACTION.matcher(html);
        assertThat(form.find()).as(html).isTrue();
        String action = form.group(1).replace("&amp;", "&");
        return action.startsWith("/") ? KEYCLOAK.url() + action : action;
    }

    private static String field(String html, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(html);
        assertThat(field.find()).as(html).isTrue();
        return field.group(1);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }
}
