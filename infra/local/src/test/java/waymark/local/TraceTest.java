package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One trace follows a fact from the call that caused it to its last event. */
class TraceTest {

    @Test
    void the_matches_of_a_quiz_belong_to_the_trace_of_the_call_that_completed_it() throws Exception {
        Quiz quiz = new Quiz();
        String sitting = quiz.begin(UUID.randomUUID().toString());
        quiz.answer(sitting, 1);
        String trace = UUID.randomUUID().toString().replace("-", "");

        Api.VISITOR.json(
                "POST",
                "/api/sittings/" + sitting + "/complete",
                "{}",
                "traceparent",
                "00-" + trace + "-00f067aa0ba902b7-01");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(traces("match", sitting)).contains(trace));
        assertThat(traces("assessment", sitting)).contains(trace);
    }

    private static List<String> traces(String topic, String key) {
        return Broker.all(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(record ->
                        new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8))
                .map(parent -> parent.split("-")[1])
                .toList();
    }
}
