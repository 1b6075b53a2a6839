package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Every match can be kept, or said not to be for the person. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchOpinionTest implements Portal {
    private static final String ID = "opinion-sitting-0123456789";
    private static final String PAGE_PATH = "/results/" + ID;
    private static final String PAGE = SITE + PAGE_PATH;

    @Inject
    SessionService sessions;

    @BeforeEach
    void finished() {
        UPSTREAM.answer(
                "GET /sittings/" + ID + "/assessment",
                200,
                "{\"id\":\"" + ID + "\",\"interests\":{\"R\":{\"score\":20}}}");
        UPSTREAM.answer(
                "GET /assessments/" + ID + "/matches",
                200,
                "{\"total\":2,\"careers\":2,\"items\":[" + match("baker") + "," + match("nurse") + "]}");
    }

    private static String match(String slug) {
        return """
                {"slug":"%s","title":"The %s","preparation":2,"fit":78.4,"above":91,"tier":"best","baseline":50,
                "imported":false,"reasons":[]}"""
                .formatted(slug, slug);
    }

    @Test
    void what_a_person_thinks_of_a_match_is_what_profile_says_and_not_what_the_address_says() {
        Browser ina = SignedIn.as(sessions, SITE, "ina", "student");
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        assertThat(ina.get(PAGE + "?did=saved&at=baker").body())
                .contains("action=\"/account/careers/baker\"", "value=\"" + PAGE_PATH + "#m-baker\"", "Not for me")
                .doesNotContain("class=\"said\"");
        Browser ute = SignedIn.as(sessions, SITE, "ute", "student");
        UPSTREAM.answer(
                "GET /me/careers",
                200,
                """
                {"items":[{"revision":2,"slug":"baker","title":"The baker","rating":"down"},
                {"revision":1,"slug":"nurse","title":"Teacher"}],"total":2}""");
        assertThat(ute.get(PAGE + "?did=saved&at=baker").body())
                .contains("Not for you", "Undo</button>")
                .doesNotContain("role=\"status\">Not for you");
        assertThat(saved(ute, "baker", PAGE_PATH + "#m-baker"))
                .contains("<span class=\"said\" role=\"status\">Not for you</span>", "Undo</button>")
                .contains("href=\"/account/careers#career-nurse\">Saved</a>");
        assertThat(saved(ute, "nurse", PAGE_PATH + "#m-nurse"))
                .containsPattern("<span role=\"status\"><a class=\"said\"\\s+href=\"/account/careers#career-nurse\"");
    }

    /** The page that follows after the person has saved a career there. */
    private static String saved(Browser browser, String slug, String back) {
        UPSTREAM.answer("PATCH /me/careers/" + slug, 200, "{\"slug\":\"%s\",\"title\":\"T\"}".formatted(slug));
        String csrf = browser.get(SITE + "/sample").body().split(" ")[0];
        Optional<String> next = browser.post(SITE + "/account/careers/" + slug, Map.of("csrf", csrf, "return", back))
                .headers()
                .firstValue("Location");
        return browser.get(SITE + next.orElseThrow().replaceAll("#.*", "")).body();
    }

    @Test
    void what_somebody_says_before_signing_in_goes_along_to_the_sign_in() {
        Browser visitor = new Browser();
        String csrf = visitor.get(PAGE).body().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> form = Map.of("csrf", csrf, "return", PAGE_PATH + "#m-baker");
        String back = "baker&return=" + URLEncoder.encode(PAGE_PATH + "#m-baker", StandardCharsets.UTF_8);
        assertThat(said(visitor, form)).contains("/signin?save=" + back);
        Map<String, String> refused = new HashMap<>(form);
        refused.put("rating", "down");
        assertThat(said(visitor, refused)).contains("/signin?refuse=" + back);
        refused.put("rating", "");
        assertThat(said(visitor, refused)).contains("/signin?return=/account/careers/baker");
        assertThat(visitor.post(SITE + "/account/plan/from/baker", form)
                        .headers()
                        .firstValue("Location"))
                .contains("/signin?plan=baker");
    }

    private static Optional<String> said(Browser browser, Map<String, String> form) {
        return browser.post(SITE + "/account/careers/baker", form).headers().firstValue("Location");
    }

    @Test
    void a_fit_says_saved_only_of_what_profile_has() {
        UPSTREAM.answer("GET /assessments/" + ID + "/fit/baker", 200, match("baker"));
        String fit = PAGE_PATH + "/fit/baker";
        UPSTREAM.answer("GET /me/careers", 200, "{\"items\":[],\"total\":0}");
        Browser ned = SignedIn.as(sessions, SITE, "ned", "student");
        assertThat(saved(ned, "baker", fit))
                .contains("does it fit you?", "Save this career</button>")
                .doesNotContain("Saved. You find it");
        UPSTREAM.answer(
                "GET /me/careers",
                200,
                "{\"items\":[{\"revision\":1,\"slug\":\"baker\",\"title\":\"The baker\"}],\"total\":1}");
        assertThat(saved(ned, "baker", fit)).contains("Saved. You find it");
        assertThat(ned.get(SITE + fit).body())
                .contains("✓ </span>Saved")
                .doesNotContain("Save this career", "Saved. You find it");
        String forged = SITE + fit + "?did=saved&at=baker";
        assertThat(ned.get(forged).body()).contains("does it fit you?").doesNotContain("Saved. You find it");
        assertThat(new Browser().get(forged).body())
                .contains("does it fit you?")
                .doesNotContain("Saved. You find it");
    }

    @Test
    void who_is_not_signed_in_is_told_what_signing_in_gives() {
        assertThat(new Browser().get(PAGE).body().replaceAll("\\s+", " "))
                .contains("save matches, say which are not for you", "href=\"/signin?return=" + PAGE_PATH + "\"");
        assertThat(SignedIn.as(sessions, SITE, "eli", "student").get(PAGE).body())
                .contains("<p class=\"on-paper\">Name of eli</p>")
                .doesNotContain("Keep this result");
    }
}
