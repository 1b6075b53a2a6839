package waymark.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest implements Portal {
    private final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sample",
                "/nothing-here",
                "/sample/broken",
                "/robots.txt",
                "/sitemap.xml",
                "/api/nope",
                "/api/careers",
                "/assets/nope.css",
                "/sample/own",
                "/signin"
            })
    void every_response_carries_the_security_headers(String path) {
        HttpResponse<String> response = browser.get(SITE + path);
        String csp = header(response, "Content-Security-Policy");
        assertThat(csp)
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(header(response, "Strict-Transport-Security")).contains("max-age=63072000");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(header(response, "Permissions-Policy")).contains("geolocation=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cache-Control")).isNotEmpty();
        assertThat(response.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void a_missing_page_is_a_page_and_a_missing_call_is_a_problem() {
        HttpResponse<String> page = browser.get(SITE + "/nothing-here");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("There is nothing here");
        HttpResponse<String> call = browser.get(SITE + "/api/nothing-here");
        assertThat(call.statusCode()).isEqualTo(404);
        assertThat(header(call, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_failure_inside_tells_nothing_about_the_inside() {
        HttpResponse<String> page = browser.get(SITE + "/sample/broken");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("our side").doesNotContain("secret detail", "Exception");
    }

    @Test
    void a_form_needs_the_token_of_the_same_browser() {
        String sample = SITE + "/sample";
        String token = token(browser);
        assertThat(browser.post(sample, Map.of("note", "hello", "csrf", token)).body())
                .startsWith("hello");
        assertThat(browser.post(sample, Map.of("note", "hello"), "X-CSRF-Token", token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.send("POST", sample, null, "X-CSRF-Token", token).statusCode())
                .isEqualTo(200);

        HttpResponse<String> missing = browser.post(sample, Map.of("note", "hello"));
        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(missing.body()).contains("Reload the page");
        assertThat(browser.send("POST", sample, "csrf=" + token, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.send("POST", sample, null).statusCode()).isEqualTo(403);
        Browser other = new Browser();
        token(other);
        assertThat(other.post(sample, Map.of("csrf", token)).statusCode()).isEqualTo(403);
        assertThat(new Browser().post(sample, Map.of("csrf", token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_broken_form_is_refused_and_a_huge_one_too() {
        String sample = SITE + "/sample";
        String token = token(browser);
        String[] type = {"Content-Type", "application/x-www-form-urlencoded"};
        assertThat(browser.send("POST", sample, "csrf=%zz&x=" + token, type).statusCode())
                .isEqualTo(403);
        String huge = "csrf=" + token + "&note=" + "x".repeat(3 << 20);
        assertThat(browser.send("POST", sample, huge, type).statusCode()).isIn(403, 413);
    }

    @Test
    void the_strangers_cookie_is_host_only_secure_and_out_of_reach_of_scripts() {
        HttpResponse<String> page = new Browser().get(SITE + "/sample");
        assertThat(header(page, "Set-Cookie"))
                .startsWith("__Host-visitor=")
                .contains("Path=/", "Secure", "SameSite=Lax")
                .containsIgnoringCase("httponly")
                .doesNotContain("Domain");
    }

    @Test
    void who_must_sign_in_first_is_sent_there_and_back() {
        HttpResponse<String> page = browser.get(SITE + "/sample/own?tab=2");
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(header(page, "Location")).isEqualTo("/signin?return=%2Fsample%2Fown%3Ftab%3D2");
        HttpResponse<String> part = browser.get(SITE + "/sample/own", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(header(part, "HX-Redirect")).startsWith("/signin?return=");
    }

    @Test
    void a_page_shows_what_the_service_says_and_htmx_gets_the_part_alone() {
        UPSTREAM.answer("GET /careers/librarian", 200, "{\"title\":\"Technical services librarian <b>\"}");
        HttpResponse<String> page = browser.get(SITE + "/sample/guide");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html", "Technical services librarian &lt;b&gt;");
        HttpResponse<String> part = browser.get(SITE + "/sample/guide", "HX-Request", "true");
        assertThat(part.body()).doesNotContain("<html").contains("Technical services librarian");
        assertThat(header(part, "Vary")).isEqualTo("HX-Request");
    }

    @Test
    void a_service_that_is_down_a_moved_and_a_withdrawn_career_each_get_their_page() {
        UPSTREAM.answer("GET /careers/librarian", 503, "{}");
        HttpResponse<String> down = browser.get(SITE + "/sample/guide");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("resting");
        UPSTREAM.answer(
                "GET /careers/librarian",
                new Upstream.Reply(301, "application/json", "", Map.of("Location", "/careers/new-name")));
        HttpResponse<String> moved = browser.get(SITE + "/careers/librarian");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(header(moved, "Location")).isEqualTo("/careers/new-name");
        UPSTREAM.answer(
                "GET /careers/librarian",
                new Upstream.Reply(
                        410,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:withdrawn\",\"title\":\"Gone\",\"status\":410,\"detail\":\"It was withdrawn.\"}",
                        Map.of()));
        HttpResponse<String> gone = browser.get(SITE + "/sample/guide");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("It was withdrawn.");
    }

    @Test
    void an_address_the_table_does_not_know_is_never_asked_of_a_service() {
        HttpResponse<String> page = browser.get(SITE + "/sample/career/a%20b%2F..%2Fadmin");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(UPSTREAM.asked("GET /careers/a b/../admin")).isEmpty();
    }

    @Test
    void management_is_not_on_the_public_port() {
        for (String path :
                new String[] {"/health", "/health/readiness", "/prometheus", "/beans", "/env", "/openapi.json"}) {
            HttpResponse<String> response = browser.get(SITE + path);
            assertThat(response.body()).as(path).doesNotContain("\"UP\"", "jvm_");
            assertThat(response.statusCode()).as(path).isIn(404, 200);
        }
    }

    @Test
    void robots_keep_out_of_what_is_personal_and_find_the_sitemap() {
        assertThat(browser.get(SITE + "/robots.txt").body())
                .contains("Disallow: /account", "Sitemap: " + SITE + "/sitemap.xml");
        HttpResponse<String> sitemap = browser.get(SITE + "/sitemap.xml");
        assertThat(header(sitemap, "Content-Type")).startsWith("application/xml");
        assertThat(sitemap.body()).contains("<loc>" + SITE + "/careers</loc>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../application.yml",
                "%2e%2e/application.yml",
                "..%2fapplication.yml",
                "/etc/passwd",
                "logback.xml",
                "%00"
            })
    void only_static_files_are_served(String name) {
        assertThat(browser.get(SITE + "/assets/" + name).statusCode()).isIn(400, 404);
    }

    @Test
    void a_sheet_comes_compressed_to_who_takes_it_so_and_is_known_by_the_tag_of_its_form() {
        HttpResponse<String> plain = browser.get(SITE + "/assets/app.css");
        HttpResponse<String> small = browser.get(SITE + "/assets/app.css", "Accept-Encoding", "gzip");
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(plain.body()).contains("@font-face");
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(header(small, "Content-Length")))
                .isLessThan(Integer.parseInt(header(plain, "Content-Length")) / 4);
        assertThat(small.headers().allValues("Vary")).contains("Accept-Encoding");
        String tag = header(small, "ETag");
        assertThat(tag).isNotEqualTo(header(plain, "ETag"));
        assertThat(browser.get(SITE + "/assets/app.css", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(SITE + "/assets/app.css", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    private static String token(Browser browser) {
        return browser.get(SITE + "/sample").body().split(" ")[0];
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
