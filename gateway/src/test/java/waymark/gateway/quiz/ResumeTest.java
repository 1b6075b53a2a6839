package waymark.gateway.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Which sitting a browser goes on with is nobody's to choose but its owner's. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest implements Portal {
    private static final String OWN = "own-sitting-of-ann-0123456789";
    private static final String PLANTED = "planted-by-mallory-0123456789";
    private static final String SITTING =
            "{\"id\":\"%s\",\"instrument\":\"interests-1\",\"state\":\"open\",\"answers\":{},\"skipped\":[],"
                    + "\"progress\":{\"answered\":1,\"total\":80,\"percent\":1,\"sections\":[],\"sectionsDone\":[]}}";

    @Inject
    SessionService sessions;

    @Test
    void a_link_from_elsewhere_sets_no_sitting() {
        UPSTREAM.answer("GET /sittings/" + PLANTED, 200, SITTING.formatted(PLANTED));
        Browser visitor = new Browser();
        assertThat(visitor.get(SITE + "/quiz/resume/" + PLANTED, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.cookie(SITE, "__Host-sitting")).isNull();
    }

    @Test
    void a_person_goes_on_with_a_sitting_of_their_own_and_with_no_other() {
        UPSTREAM.answer("GET /sittings/" + PLANTED, 200, SITTING.formatted(PLANTED));
        UPSTREAM.answer("GET /me/sittings/" + OWN, 200, SITTING.formatted(OWN));
        UPSTREAM.answer("GET /instruments", 200, "{\"items\":[],\"current\":\"i\",\"unclaimedDays\":77}");
        Browser ann = SignedIn.as(sessions, SITE, "ann", "student");
        assertThat(resume(ann, PLANTED).statusCode()).isEqualTo(404);
        assertThat(resume(ann, "..").statusCode()).isEqualTo(404);
        assertThat(ann.cookie(SITE, "__Host-sitting")).isNull();

        HttpResponse<String> own = resume(ann, OWN);
        assertThat(own.headers().firstValue("Location")).contains("/quiz");
        assertThat(ann.cookie(SITE, "__Host-sitting")).isEqualTo(OWN);
        assertThat(own.headers().firstValue("Set-Cookie").orElseThrow())
                .as("kept as long as quiz keeps a sitting")
                .contains("Max-Age=" + Duration.ofDays(77).toSeconds());
    }

    @Test
    void while_the_quiz_is_away_the_page_says_so() {
        UPSTREAM.answer("GET /me/sittings/" + OWN, 503, "{}");
        Browser ann = SignedIn.as(sessions, SITE, "ann", "student");
        HttpResponse<String> resting = resume(ann, OWN);
        assertThat(resting.statusCode()).isEqualTo(503);
        assertThat(resting.body()).contains("resting");
    }

    private static HttpResponse<String> resume(Browser browser, String id) {
        String csrf = browser.get(SITE + "/sample").body().split(" ")[0];
        return browser.post(SITE + "/account/assessments/" + id + "/resume", Map.of("csrf", csrf));
    }
}
