package waymark.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.SampleCareers;

/** Pages that lie ready for everybody, looked at by somebody. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalPagesTest implements Portal {
    private static final String GUIDE = SITE + "/careers/baker";

    @Inject
    Sessions sessions;

    @Test
    void who_has_signed_in_gets_a_page_of_their_own_and_nobody_else_gets_it() {
        UPSTREAM.answer("GET /careers/baker", 200, SampleCareers.guide("baker", "Baker"));
        UPSTREAM.answer("GET /careers/baker/similar", 200, "{\"items\":[]}");
        String shared = new Browser().get(GUIDE).body();
        Browser ann = signedIn();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> own = ann.get(GUIDE);
            assertThat(own.body()).contains("Ann of Graz", "Sign out", "name=\"csrf\"");
            assertThat(own.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(own.headers().firstValue("ETag")).isEmpty();
            HttpResponse<String> other = new Browser().get(GUIDE);
            assertThat(other.body()).isEqualTo(shared).doesNotContain("Ann of Graz", "csrf");
        }
        String tag = new Browser().get(GUIDE).headers().firstValue("ETag").orElseThrow();
        assertThat(ann.get(GUIDE, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    private Browser signedIn() {
        Browser browser = new Browser();
        Instant now = Instant.now();
        Grant grant = new Grant(
                "ann",
                "sid",
                "Ann of Graz",
                Set.of("student"),
                "a",
                "r",
                "i",
                now.plusSeconds(600),
                now.plusSeconds(900));
        browser.plant(SITE, "__Host-waymark", sessions.begin(grant, null));
        return browser;
    }
}
