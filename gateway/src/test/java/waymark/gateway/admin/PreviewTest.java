package waymark.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Versions that are not public, of careers with everything and with next to nothing. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTest implements Portal {
    private static final String TOKEN = "t".repeat(43);
    private static final String BARE =
            """
            {"slug":"bare","title":"Bare","summary":"Does a thing.","category":"food","onetCode":"51-9021.00",
            "preparation":2,
            "version":1,"imported":true}
            """;
    private static final String NULLS =
            """
            {"slug":"bare","title":"Bare","alternativeTitles":null,"summary":"Does a thing.","category":"food",
            "categoryName":null,
            "onetCode":"51-9021.00","preparation":2,"interests":null,"values":null,"setting":null,"overview":null,
            "work":null,
            "rightForYou":null,"path":null,"resources":null,"pay":{"year":2024,"source":"BLS"},"growth":null,
            "outlook":{"fromYear":2024,"toYear":2034,"source":"BLS"},"sources":null,"version":1,"updatedAt":null,
            "imported":true,
            "related":null,"image":null,"education":{"year":2024,"source":"BLS"}}
            """;

    @Inject
    SessionService sessions;

    private Browser admin;

    @BeforeAll
    void signIn() {
        admin = SignedIn.as(sessions, SITE, "ada", "admin");
    }

    @Test
    void whoever_is_no_admin_sees_no_draft_and_no_version() {
        for (String path : new String[] {"/preview", "/versions/1"}) {
            assertThat(new Browser()
                            .get(SITE + "/admin/careers/miller" + path)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .startsWith("/signin");
            assertThat(SignedIn.as(sessions, SITE, "stu", "student")
                            .get(SITE + "/admin/careers/miller" + path)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "baker, Baker, Ask a baker",
        "miller, Miller, Fact sheet",
        "bare, Bare, Fact sheet",
        "hollow, Bare, Fact sheet"
    })
    void drafts_versions_and_shared_links_show_the_page_as_readers_will_see_it(String slug, String title, String part) {
        String guide =
                switch (slug) {
                    case "baker" -> SampleCareers.guide("baker", "Baker");
                    case "miller" -> SampleCareers.sheet("miller", "Miller");
                    case "bare" -> BARE;
                    default -> NULLS;
                };
        UPSTREAM.answer("GET /admin/careers/" + slug + "/preview", 200, guide);
        UPSTREAM.answer("GET /admin/careers/" + slug + "/versions/1", 200, guide);
        UPSTREAM.answer(
                "GET /previews/" + TOKEN, 200, "{\"guide\":" + guide + ",\"expiresAt\":\"2026-12-05T10:00:00Z\"}");
        UPSTREAM.answer("GET /careers/" + slug, 200, guide);

        assertThat(page(admin, "/admin/careers/" + slug + "/preview"))
                .contains("<strong>Draft.</strong>", "<h1>" + title + "</h1>", part)
                .doesNotContain("null")
                .containsOnlyOnce("<html")
                .containsOnlyOnce("<h1");
        assertThat(page(admin, "/admin/careers/" + slug + "/versions/1"))
                .contains("<strong>Version 1.</strong>", "<h1>" + title + "</h1>", part)
                .doesNotContain("null");
        assertThat(page(new Browser(), "/preview/" + TOKEN))
                .contains("Draft preview, expires", "<h1>" + title + "</h1>", part)
                .doesNotContain("null");
        assertThat(page(new Browser(), "/careers/" + slug)).contains(part).doesNotContain("null");
    }

    @Test
    void a_draft_whose_preparation_nobody_has_chosen_does_not_say_there_is_little() {
        String draft = BARE.replace("\"preparation\":2", "\"preparation\":0");
        UPSTREAM.answer("GET /admin/careers/unready/preview", 200, draft);
        assertThat(page(admin, "/admin/careers/unready/preview"))
                .contains("<dt>Preparation</dt><dd>Not known yet</dd>")
                .doesNotContain("Little or no preparation");
    }

    @Test
    void figures_whose_year_nobody_has_typed_are_shown_all_the_same() {
        String figures =
                "\"pay\":{\"median\":40000}," + "\"sources\":[{\"name\":\"A survey\",\"url\":\"https://a.example\"}],";
        UPSTREAM.answer("GET /admin/careers/undated/preview", 200, BARE.replace("\"preparation\":2,", figures));
        assertThat(page(admin, "/admin/careers/undated/preview"))
                .contains("$40,000", "A survey")
                .doesNotContain("null");
    }

    private static String page(Browser browser, String path) {
        HttpResponse<String> response = browser.get(SITE + path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
