package waymark.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** What every page's foot names. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataSourceRefreshJobTest implements Portal {
    @Inject
    DataSourceRefreshJob job;

    @Inject
    SessionService sessions;

    @Test
    void the_foot_names_the_release_that_content_names_and_no_page_asks_for_it() {
        Browser visitor = new Browser();
        Browser ann = SignedIn.as(sessions, SITE, "foot-ann", "student");
        assertThat(foot(ann, "/account")).contains("keeps your data yours.").doesNotContain("O*NET", "null");

        UPSTREAM.answer(
                "GET /sources",
                200,
                "{\"notice\":{\"parts\":[{\"text\":\"This site includes information from the \"},"
                        + "{\"text\":\"O*NET 31.2 Database\",\"url\":\"https://example.org\"},"
                        + "{\"text\":\" by the U.S. Department of Labor\"}]}}");
        job.ask();
        assertThat(foot(visitor, "/privacy"))
                .contains(
                        "the <a href=\"https://example.org\"",
                        "O*NET 31.2 Database</a> by the U.S. Department of Labor");
        assertThat(foot(ann, "/account")).contains("O*NET 31.2 Database");

        UPSTREAM.answer("GET /sources", 503, "{}");
        job.ask();
        assertThat(foot(visitor, "/privacy")).contains("O*NET 31.2 Database");
        assertThat(UPSTREAM.asked("GET /sources")).hasSize(2);
    }

    /** As it is read. */
    private static String foot(Browser browser, String path) {
        return browser.get(SITE + path).body().replaceFirst("(?s).*<footer", "").replaceAll("\\s+", " ");
    }
}
