package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.CareerEvent.CareerPublished;
import waymark.events.CareerEvent.CareerWithdrawn;

/** Matches of which the asker holds what was answered before. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownMatchesTest implements Backends {
    private static final Map<String, Double> HELPER = SampleCareers.interests(10, 30, 40, 90, 50, 30);

    private final String career = "known-" + UUID.randomUUID();
    private final String owner = UUID.randomUUID().toString();

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private Wire wire;
    private Http http;
    private String id;
    private String matches;

    @BeforeAll
    void connect() {
        wire = new Wire(json);
        http = new Http(server.getURI());
        publish(1);
    }

    @BeforeEach
    void a_visitor_completes() {
        id = UUID.randomUUID().toString();
        matches = "/assessments/" + id + "/matches?grouped=true&reasons=3&size=100";
        wire.send(new AssessmentCompleted(id, 2, SampleCareers.state(null, HELPER)));
        await().until(() -> http.get(matches, null).status() == 200);
    }

    @AfterAll
    void close() {
        wire.close();
    }

    @Test
    void matches_are_told_to_be_unchanged_as_long_as_they_are() {
        String tag = tag(http.get(matches, null));
        Http.Answer again = known(matches, tag, null);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.raw().body()).isEmpty();
        assertThat(again.raw().headers().firstValue("ETag")).contains(tag);
        assertThat(tag(http.get(matches, null))).isEqualTo(tag);
    }

    @Test
    void another_part_of_the_list_is_another_answer() {
        String tag = tag(http.get(matches, null));
        for (String other : new String[] {"&preparation=5", "&discoveries=true", "&page=1"}) {
            Http.Answer answer = known(matches + other, tag, null);
            assertThat(answer.status()).as(other).isEqualTo(200);
            assertThat(answer.body()).containsKey("items");
        }
    }

    @Test
    void a_career_that_changes_or_goes_shows_at_the_next_reading() {
        String before = tag(http.get(matches, null));
        wire.send(career(2, SampleCareers.interests(7, 2, 3, 1, 2, 3)));
        await().until(() -> known(matches, before, null).status() == 200);
        String after = tag(http.get(matches, null));
        assertThat(known(matches, after, null).status()).isEqualTo(304);

        wire.send(new CareerWithdrawn(career, 3, career, SampleCareers.NOW));
        await().until(() -> http.get("/careers/" + career + "/similar", null).status() == 404);
        assertThat(known(matches, after, null).raw().body())
                .contains("\"items\"")
                .doesNotContain(career);
        publish(4);
    }

    @Test
    void what_the_answers_say_anew_shows_at_the_next_reading() {
        String tag = tag(http.get(matches, null));
        wire.send(new AssessmentCompleted(
                id, 3, SampleCareers.state(null, SampleCareers.interests(90, 10, 10, 10, 10, 10))));
        await().until(() -> known(matches, tag, null).status() == 200);
    }

    @Test
    void holding_the_matches_opens_nothing_to_those_who_may_not_read_them_any_more() {
        String tag = tag(http.get(matches, null));
        wire.send(new AssessmentClaimed(id, 3, SampleCareers.state(owner, HELPER)));
        await().until(() -> http.get(matches, Tokens.student(owner)).status() == 200
                && http.get(matches, null).status() == 401);
        for (String held : new String[] {tag, "*"}) {
            assertThat(known(matches, held, null).status()).isEqualTo(401);
            Http.Answer refused = known(matches, held, Tokens.student("someone-else"));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.raw().body()).doesNotContain("items");
        }
        assertThat(known(matches, tag, Tokens.student(owner)).status()).isEqualTo(304);
    }

    @Test
    void nothing_is_unchanged_once_it_is_erased() {
        String tag = tag(http.get(matches, null));
        wire.send(new SittingErased(id, 9));
        await().until(() -> http.get(matches, null).status() == 404);
        assertThat(known(matches, tag, null).status()).isEqualTo(404);
        assertThat(known(matches, "*", null).status()).isEqualTo(404);
    }

    private void publish(long revision) {
        wire.send(career(revision, SampleCareers.interests(2, 4, 1, 7, 2, 3)));
        await().until(() -> http.get("/careers/" + career + "/similar", null).status() == 200);
    }

    private CareerPublished career(long revision, Map<String, Double> interests) {
        return SampleCareers.career(career, revision, "known", interests, Map.of(), Map.of());
    }

    private Http.Answer known(String path, String tag, String token) {
        return http.send("GET", path, token, null, "If-None-Match", tag);
    }

    private static String tag(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().headers().firstValue("ETag").orElseThrow();
    }
}
