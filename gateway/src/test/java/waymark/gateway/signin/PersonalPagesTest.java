package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.signin.session.SessionService;

/** Pages that lie ready for everybody, looked at by somebody. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTest implements Portal {
    private static final String GUIDE = SITE + "/careers/baker";
    private static final String TOKEN = "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}";

    private static final String KEPT =
            "{\"items\":[{\"revision\":1,\"slug\":\"baker\",\"title\":\"Baker\"}],\"total\":1}";

    @Inject
    SessionService sessions;

    @BeforeAll
    void published() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
        UPSTREAM.answer("GET /me/careers", 200, KEPT);
        UPSTREAM.answer("PATCH /me/careers/baker", 200, "{\"slug\":\"baker\",\"title\":\"Baker\"}");
    }

    @Test
    void who_has_signed_in_gets_a_page_of_their_own_and_nobody_else_gets_it() {
        String shared = new Browser().get(GUIDE).body();
        Browser ann = SignedIn.as(sessions, SITE, "ann", "student");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> own = ann.get(GUIDE);
            assertThat(own.body()).contains("Name of ann", "Sign out", "name=\"csrf\"");
            assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(own.headers().firstValue("ETag")).isEmpty();
            HttpResponse<String> other = new Browser().get(GUIDE);
            assertThat(other.body()).isEqualTo(shared).doesNotContain("Name of ann", "csrf");
        }
        String tag = new Browser().get(GUIDE).headers().firstValue("ETag").orElseThrow();
        assertThat(ann.get(GUIDE, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void of_two_people_neither_gets_anything_of_the_other_whoever_came_first() {
        Browser carl = SignedIn.as(sessions, SITE, "carl", "counselor");
        Browser dora = SignedIn.as(sessions, SITE, "dora", "admin");
        for (int i = 0; i < 3; i++) {
            String carls = saved(carl);
            String doras = dora.get(GUIDE).body();
            assertThat(carls)
                    .contains("Name of carl", "href=\"/counselor\"", "Saved. You find it")
                    .doesNotContain("dora", "href=\"/admin\"");
            assertThat(doras)
                    .contains("Name of dora", "href=\"/admin\"")
                    .doesNotContain("carl", "href=\"/counselor\"", "Saved. You find it");
            assertThat(without(carls)).isNotEqualTo(without(doras));
        }
    }

    @Test
    void a_name_and_an_address_are_text_wherever_they_go() {
        Browser odd = SignedIn.as(sessions, SITE, "<script>alert(1)</script>", "student");
        for (int i = 0; i < 2; i++) {
            assertThat(odd.get(GUIDE + "?did=%22%3E%3Cscript%3Ealert(2)").body())
                    .contains("Name of &lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
        assertThat(SignedIn.as(sessions, SITE, "plain", "student").get(GUIDE).body())
                .doesNotContain("alert(");
    }

    @Test
    void whether_a_career_is_saved_is_what_profile_says_and_not_what_the_address_says() {
        Browser keeper = SignedIn.as(sessions, SITE, "keeper", "student");
        assertThat(keeper.get(GUIDE + "?did=saved&at=baker").body()).doesNotContain("Saved. You find it");
        assertThat(saved(keeper))
                .contains("Saved. You find it", "href=\"/account/careers/baker\"")
                .doesNotContain("Save this career");
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        assertThat(saved(SignedIn.as(sessions, SITE, "beginner", "student")))
                .contains("Save this career")
                .doesNotContain("Saved. You find it");
        UPSTREAM.answer("GET /me/careers", 200, KEPT);
        assertThat(new Browser().get(GUIDE).body()).contains("href=\"/signin?save=baker\"", "/signin?plan=baker");
    }

    /** The guide as it follows after the person has saved it. */
    private static String saved(Browser browser) {
        Map<String, String> form =
                Map.of("csrf", browser.get(SITE + "/sample").body().split(" ")[0], "return", "/careers/baker");
        String next = browser.post(SITE + "/account/careers/baker", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return browser.get(SITE + next).body();
    }

    @Test
    void every_page_has_forms_that_work_for_its_person_alone() {
        Browser eve = SignedIn.as(sessions, SITE, "eve", "student");
        Browser finn = SignedIn.as(sessions, SITE, "finn", "student");
        eve.get(GUIDE);
        String eves = token(eve.get(GUIDE).body());
        String again = token(eve.get(GUIDE).body());
        assertThat(eves).isNotEqualTo(again);

        Map<String, String> form = Map.of("csrf", eves, "return", "/careers/baker");
        assertThat(eve.post(SITE + "/account/careers/baker", form).statusCode()).isEqualTo(303);
        assertThat(finn.post(SITE + "/account/careers/baker", form).statusCode())
                .isEqualTo(403);
    }

    @Test
    void compressed_or_not_it_is_the_same_page() throws IOException, InterruptedException {
        Browser gus = SignedIn.as(sessions, SITE, "gus", "student");
        String plain = gus.get(GUIDE).body();
        HttpResponse<byte[]> packed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(GUIDE))
                                .header("Cookie", "__Host-waymark=" + gus.cookie(SITE, "__Host-waymark"))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        String page = new String(
                new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(without(page)).isEqualTo(without(plain));
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*?name=\"csrf\" value=\"(" + TOKEN + ")\".*", "$1");
    }

    /** The page without what differs each time. */
    private static String without(String page) {
        return page.replaceAll(TOKEN, "");
    }
}
