package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.identity.Cookies;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitTest implements Portal {
    private static final String CATEGORIES = SITE + "/api/categories";
    private static final String ME = SITE + "/api/me";
    private static final String FROM = "X-Forwarded-For";

    @Inject
    SessionService sessions;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.limits.signin", "3");
        properties.put("waymark.limits.arrivals", "8");
        properties.put("waymark.limits.calls", "5");
        properties.put("waymark.limits.failures", "4");
        properties.put("waymark.limits.address", "30");
        properties.put("waymark.keycloak.url", "http://localhost:1");
        properties.put("waymark.proxies", "127.0.0.0/8, ::1");
        return properties;
    }

    @Test
    void too_many_sign_ins_in_one_browser_wait_on_a_page_that_says_so_and_its_neighbours_do_not() {
        String[] school = {FROM, "198.51.100.1"};
        Browser hasty = browser(1);
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> down = hasty.get(SITE + "/signin", school);
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("Signing in is resting");
        }
        HttpResponse<String> wait = hasty.get(SITE + "/signup", school);
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.body()).contains("A little slower");
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
        assertThat(hasty.get(SITE + "/sample", school).statusCode()).isEqualTo(200);
        assertThat(browser(2).get(SITE + "/signin", school).statusCode()).isEqualTo(503);
    }

    @Test
    void sign_ins_that_nobody_finishes_end_at_what_a_whole_school_needs() {
        for (int i = 0; i < 8; i++) {
            assertThat(browser(100 + i)
                            .get(SITE + "/signin", FROM, "198.51.100.2")
                            .statusCode())
                    .isEqualTo(503);
        }
        HttpResponse<String> wait = browser(99).get(SITE + "/signin", FROM, "198.51.100.2");
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_browser_that_calls_too_often_waits_and_its_neighbours_do_not() {
        UPSTREAM.answer("GET /categories", 200, "{}");
        String[] school = {FROM, "198.51.100.3"};
        Browser hasty = browser(3);
        for (int i = 0; i < 5; i++) {
            assertThat(hasty.get(CATEGORIES, school).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> wait = hasty.get(CATEGORIES, school);
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
        assertThat(wait.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(browser(4).get(CATEGORIES, school).statusCode()).isEqualTo(200);
    }

    @Test
    void a_sitting_without_a_browser_is_counted_by_itself_and_guesses_by_their_address() {
        String[] school = {FROM, "198.51.100.9"};
        UPSTREAM.answer("GET /sittings/hasty", 200, "{}");
        UPSTREAM.answer("GET /sittings/calm", 200, "{}");
        String sittings = SITE + "/api/sittings/";
        for (int i = 0; i < 5; i++) {
            assertThat(new Browser().get(sittings + "hasty", school).statusCode())
                    .isEqualTo(200);
        }
        assertThat(new Browser().get(sittings + "hasty", school).statusCode()).isEqualTo(429);
        assertThat(new Browser().get(sittings + "calm", school).statusCode()).isEqualTo(200);
        for (int i = 0; i < 4; i++) {
            assertThat(new Browser().get(sittings + "guess" + i, school).statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Browser().get(sittings + "guess9", school).statusCode()).isEqualTo(429);
    }

    @Test
    void guesses_at_the_codes_of_groups_are_counted_and_the_empty_form_is_not() {
        UPSTREAM.answer("GET /cohorts/invitation", 404, "{\"status\":404}");
        String[] school = {FROM, "198.51.100.10"};
        for (int i = 0; i < 4; i++) {
            assertThat(new Browser().get(SITE + "/join?code=guess" + i, school).statusCode())
                    .isEqualTo(422);
        }
        assertThat(new Browser().get(SITE + "/join?code=guess9", school).statusCode())
                .isEqualTo(429);
        assertThat(new Browser().get(SITE + "/join", school).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_that_hammers_waits_and_its_neighbours_do_not() {
        UPSTREAM.answer("GET /me", 200, "{}");
        String[] school = {FROM, "198.51.100.4"};
        Browser hasty = SignedIn.as(sessions, SITE, "hasty", "student");
        Browser calm = SignedIn.as(sessions, SITE, "calm", "student");
        long served = 0;
        for (int i = 0; i < 60; i++) {
            served += hasty.get(ME, school).statusCode() == 200 ? 1 : 0;
        }
        assertThat(served).isBetween(5L, 20L);
        assertThat(calm.get(ME, school).statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_of_bad_tokens_waits_and_people_at_the_same_address_do_not() {
        UPSTREAM.answer("GET /me/plan", 401, "{}");
        UPSTREAM.answer("GET /me", 200, "{}");
        UPSTREAM.answer("GET /categories", 200, "{}");
        String plan = SITE + "/api/me/plan";
        String[] school = {FROM, "198.51.100.5"};
        for (int i = 0; i < 4; i++) {
            assertThat(new Browser()
                            .get(plan, FROM, school[1], "Authorization", "Bearer bad." + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> wait = new Browser().get(plan, FROM, school[1], "Authorization", "Bearer bad.5");
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
        assertThat(SignedIn.as(sessions, SITE, "ann", "student").get(ME, school).statusCode())
                .isEqualTo(200);
        assertThat(browser(5).get(CATEGORIES, school).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_has_an_end_however_many_browsers_it_claims_to_be() {
        UPSTREAM.answer("GET /categories", 200, "{}");
        long served = 0;
        for (int i = 0; i < 200; i++) {
            served += browser(200 + i).get(CATEGORIES, FROM, "198.51.100.6").statusCode() == 200 ? 1 : 0;
        }
        assertThat(served).isBetween(30L, 150L);
    }

    @Test
    void callers_behind_a_trusted_proxy_are_counted_one_by_one() {
        UPSTREAM.answer("GET /instruments", 404, "{}");
        String call = SITE + "/api/instruments";
        for (int i = 0; i < 4; i++) {
            assertThat(new Browser()
                            .get(call, FROM, "9.9.9." + i + ", 198.51.100.7")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(new Browser().get(call, FROM, "9.9.9.9, 198.51.100.7").statusCode())
                .isEqualTo(429);
        assertThat(new Browser().get(call, FROM, "198.51.100.8").statusCode()).isEqualTo(404);
    }

    private static Browser browser(int number) {
        Browser browser = new Browser();
        browser.plant(SITE, Cookies.VISITOR, "%043d".formatted(number));
        return browser;
    }
}
