package waymark.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.signin.Sessions;
import waymark.gateway.signin.SignedIn;

/** A person's first page. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTest implements Portal {
    private static final String FULL =
            """
            {"assessments":2,
             "latest":{"id":"s2","instrument":"interests-1","items":80,"answered":80,"startedAt":"2026-11-01T10:00:00Z",
               "completedAt":"2026-11-01T10:09:00Z","top":[{"slug":"baker","title":"Baker","fit":81.2,"tier":"great"}]},
             "completed":"s2","careers":7,"newest":[{"slug":"judge","title":"Judge","rating":"up"}],
             "plan":[{"id":"i1","head":"Bake","done":true},{"id":"i2","head":"Bake more","due":"2027-01-31","done":false}],
             "planShare":50.0,"cohorts":[{"cohort":"k","name":"Class 10b","counselor":"Ms. Noether"}]}""";

    @Inject
    Sessions sessions;

    @Test
    void it_is_one_question_and_shows_what_there_is() {
        UPSTREAM.answer("GET /me/overview", 200, FULL);
        Browser ann = SignedIn.as(sessions, SITE, "overview-ann", "student");
        ann.get(SITE + "/account");
        int before = UPSTREAM.asked().size();

        String page = ann.get(SITE + "/account").body();

        assertThat(UPSTREAM.asked()).hasSize(before + 1);
        assertThat(page)
                .contains("Hello, Name of overview-ann", "<dd>2</dd>", "<dd>7</dd>", "<dd>50 %</dd>", "<dd>1</dd>")
                .contains("href=\"/careers/baker\">Baker", "href=\"/careers/judge\">Judge", "thumb up")
                .contains("Next in your plan: Bake more", "1 of 2 steps done", "Ms. Noether, for “Class 10b”")
                .doesNotContain("Take the quiz", "is resting");
    }

    @Test
    void who_has_nothing_yet_is_told_what_to_do() {
        UPSTREAM.answer("GET /me/overview", 200, "{\"assessments\":0,\"careers\":0,\"planShare\":0}");
        assertThat(SignedIn.as(sessions, SITE, "overview-bob", "student")
                        .get(SITE + "/account")
                        .body())
                .contains("Find out what fits you", "Browse careers", "Make a plan", "Only you.");
    }

    @Test
    void while_profile_is_away_the_page_says_so() {
        UPSTREAM.answer("GET /me/overview", 503, "{}");
        assertThat(SignedIn.as(sessions, SITE, "overview-cy", "student")
                        .get(SITE + "/account")
                        .body())
                .contains("What you saved is resting")
                .doesNotContain("Only you.");
    }
}
