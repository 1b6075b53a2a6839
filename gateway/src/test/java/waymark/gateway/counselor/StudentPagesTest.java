package waymark.gateway.counselor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.signin.SignedIn;
import waymark.gateway.signin.session.SessionService;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentPagesTest implements Portal {
    @Inject
    SessionService sessions;

    @Test
    void who_ended_it_is_said_to_have_ended_it_and_the_way_leads_back_to_the_group() {
        UPSTREAM.answer(
                "GET /cohorts/ended-group/students/ada",
                new Upstream.Reply(
                        403,
                        "application/problem+json",
                        "{\"type\":\"urn:waymark:problem:no-consent\",\"status\":403,\"detail\":\"No.\"}",
                        Map.of()));
        HttpResponse<String> ended = SignedIn.as(sessions, SITE, "ended-noether", "counselor")
                .get(SITE + "/counselor/cohorts/ended-group/students/ada");
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(ended.body())
                .contains("they ended it", "href=\"/counselor/cohorts/ended-group\">Back to your students")
                .doesNotContain("Error 403", "To the start page");
    }
}
