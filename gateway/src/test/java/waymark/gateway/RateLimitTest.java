package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitTest implements Portal {
    private final Browser browser = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.limits.signin", "3");
        properties.put("waymark.limits.calls", "5");
        properties.put("waymark.keycloak.url", "http://localhost:1");
        properties.put("waymark.proxies", "127.0.0.0/8, ::1");
        return properties;
    }

    @Test
    void too_many_sign_ins_wait_on_a_page_that_says_so() {
        for (int i = 0; i < 3; i++) {
            HttpResponse<String> down = browser.get(SITE + "/signin");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("Signing in is resting");
        }
        HttpResponse<String> wait = browser.get(SITE + "/signup");
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.body()).contains("A little slower");
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get(SITE + "/sample").statusCode()).isEqualTo(200);
    }

    @Test
    void too_many_calls_are_a_problem_with_a_time_to_wait() {
        UPSTREAM.answer("GET /categories", 200, "{}");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get(SITE + "/api/categories").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> wait = browser.get(SITE + "/api/categories");
        assertThat(wait.statusCode()).isEqualTo(429);
        assertThat(wait.headers().firstValue("Retry-After")).isPresent();
        assertThat(wait.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(browser.get(SITE + "/sample").statusCode()).isEqualTo(200);
    }

    @Test
    void visitors_behind_a_trusted_proxy_are_counted_one_by_one() {
        UPSTREAM.answer("GET /instruments", 200, "{}");
        String call = SITE + "/api/instruments";
        for (int i = 0; i < 5; i++) {
            assertThat(browser.get(call, "X-Forwarded-For", "9.9.9." + i + ", 198.51.100.7")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(browser.get(call, "X-Forwarded-For", "9.9.9.9, 198.51.100.7").statusCode())
                .isEqualTo(429);
        assertThat(browser.get(call, "X-Forwarded-For", "198.51.100.8").statusCode())
                .isEqualTo(200);
    }
}
