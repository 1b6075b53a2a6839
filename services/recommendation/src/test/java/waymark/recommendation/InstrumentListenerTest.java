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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.Topic;

/** Instruments as quiz tells of them, in any order with the assessments that answer them. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstrumentListenerTest implements Backends {
    private static final Map<String, Double> INTERESTS = SampleCareers.interests(10, 30, 40, 90, 50, 30);

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private Wire wire;
    private Http http;

    @BeforeAll
    void connect() {
        wire = new Wire(json);
        http = new Http(server.getURI(), json);
    }

    @AfterAll
    void close() {
        wire.close();
    }

    @Test
    void instruments_go_by_the_newest_and_poison_is_put_aside() {
        String id = "quiz-" + UUID.randomUUID();
        wire.send(SampleInstruments.longer(id, 3, "newest"));
        wire.send(SampleInstruments.longer(id, 3, "doubled"));
        wire.send(SampleInstruments.longer(id, 2, "older"));
        wire.send("instrument", id + "/1.0", "quiz.instrument-published.v1", "{\"instrument\":");
        wire.send("instrument", id + "/1.0", "quiz.instrument-renamed.v9", "{}");
        wire.send(
                "instrument",
                id + "/1.0",
                "quiz.instrument-published.v1",
                "{\"instrument\":\"%s\",\"version\":\"1.0\",\"revision\":9,\"title\":\"\",\"lowest\":5,\"highest\":5}"
                        .formatted(id));
        await().until(() -> wire.dead(Topic.INSTRUMENT, id + "/1.0") == 2);
        assertThat(answering(id, "newest")).isEqualTo(200);
        assertThat(answering(id, "doubled")).isEqualTo(422);
        assertThat(answering(id, "older")).isEqualTo(422);

        wire.send(SampleInstruments.longer(id, 4, "mended"));
        await().until(() -> answering(id, "mended") == 200);
    }

    private int answering(String instrument, String item) {
        String body = "{\"interests\":{\"R\":1,\"I\":2,\"A\":3,\"S\":4,\"E\":5,\"C\":6},"
                + "\"instrument\":\"%s\",\"answers\":{\"%s\":5}}";
        return http.post("/matches", body.formatted(instrument, item), null).status();
    }

    @Test
    void an_assessment_that_is_read_before_its_instrument_is_ranked_at_once_and_once_more_when_that_is_known() {
        String quiz = "late-" + UUID.randomUUID();
        String owner = UUID.randomUUID().toString();
        String id = UUID.randomUUID().toString();
        wire.send(new AssessmentCompleted(
                id, 2, SampleCareers.state(owner, INTERESTS, quiz, SampleInstruments.answers(1))));
        await().until(() -> http.get("/assessments/" + id + "/matches", Tokens.student(owner))
                        .status()
                == 200);
        assertThat(seenInstrument(owner)).isZero();

        wire.send(SampleInstruments.instrument(quiz, 7));
        await().until(() -> seenInstrument(owner) == 7);
        wire.send(SampleInstruments.longer(quiz, 8, "mended"));
        await().until(() -> seenInstrument(owner) == 8);

        wire.send(new SittingErased(id, 9));
        await().until(() -> http.get("/me/matches", Tokens.student(owner))
                        .body()
                        .get("total")
                        .getIntValue()
                == 0);
    }

    private long seenInstrument(String owner) {
        return http.get("/me/matches", Tokens.student(owner))
                .items()
                .get(0)
                .get("answers")
                .get("instrumentRevision")
                .getLongValue();
    }
}
