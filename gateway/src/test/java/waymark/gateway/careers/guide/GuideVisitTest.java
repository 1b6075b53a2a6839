package waymark.gateway.careers.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

/** Which guides somebody opens is told where a task asks for it, and nowhere else. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideVisitTest implements Portal {
    private static final String SLUG = "visited-baker";
    private static final String GUIDE = SITE + "/careers/" + SLUG;
    private static final String TELL = "PUT /me/visits/" + SLUG;

    @Inject
    SessionService sessions;

    @BeforeEach
    void published() {
        UPSTREAM.answer("GET /careers/" + SLUG, 200, SampleCareers.guide(SLUG, "Baker"));
        UPSTREAM.answer("GET /careers/" + SLUG + "/similar", 200, "{\"items\":[]}");
        UPSTREAM.answer(TELL, 204, "");
    }

    @Test
    void of_a_visitor_and_of_somebody_without_such_a_task_nothing_is_told() {
        int before = UPSTREAM.asked(TELL).size();
        noted(false);
        assertThat(new Browser().get(GUIDE).statusCode()).isEqualTo(200);
        assertThat(SignedIn.as(sessions, SITE, "visit-free", "student")
                        .get(GUIDE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(UPSTREAM.asked(TELL)).hasSize(before);
    }

    @Test
    void where_a_task_asks_for_it_each_opening_is_told_on_the_persons_behalf() {
        noted(true);
        Browser ada = SignedIn.as(sessions, SITE, "visit-ada", "student");
        ada.get(GUIDE);
        assertThat(UPSTREAM.asked(TELL).getLast().header("Authorization")).hasValue("Bearer token-of-visit-ada");
    }

    private static void noted(boolean noted) {
        UPSTREAM.answer(
                "GET /me/visits", 200, "{\"noted\":%s,\"explanation\":\"Because of a task.\"}".formatted(noted));
    }
}
