package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.backends.TopicReader;
import waymark.edge.PageRequest;
import waymark.edge.UnavailableException;
import waymark.events.MatchEvent.MatchesErased;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest extends DeliveryFixture {
    @Inject
    Readers.Replaying memory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"person\": 7}",
                "{\"person\": \"somebody else\", \"revision\": 1}",
                "\u0000\uFFFF"
            })
    void poison_is_put_away_with_its_bytes_and_the_next_record_is_handled(String body) {
        String key = id();
        send(key, body.getBytes(StandardCharsets.UTF_8), "profile.person-erased.v1");
        send(erased(key, 2));

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).containsExactly(erased(key, 2)));
        assertThat(letters(key)).singleElement().satisfies(letter -> {
            assertThat(letter.topic()).isEqualTo("people");
            assertThat(dead.page(null, new PageRequest(0, 100)).items())
                    .filteredOn(whole -> whole.id().equals(letter.id()))
                    .extracting(DeadLetter::body)
                    .containsExactly(body);
            assertThat(letter.reader()).isEqualTo("events-test/Committing");
        });
    }

    @Test
    void a_record_without_a_type_is_poison_and_one_of_an_unknown_type_is_ignored() {
        String key = id();
        send(key, "{}".getBytes(StandardCharsets.UTF_8), null);
        send(key, "{}".getBytes(StandardCharsets.UTF_8), "profile.person-married.v1");
        send(erased(key, 3));

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).hasSize(1));
        assertThat(letters(key)).hasSize(1);
    }

    @Test
    void a_passing_failure_is_tried_again_and_order_is_kept() {
        String key = id();
        reader.fail(key, 2, () -> new IllegalStateException("not now"));
        send(erased(key, 1));
        send(erased(key, 2));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reader.seen(key)).containsExactly(erased(key, 1), erased(key, 2)));
        assertThat(letters(key)).isEmpty();
    }

    @Test
    void what_is_away_is_waited_for_however_long() {
        String key = id();
        reader.fail(key, Backoff.ATTEMPTS + 2, () -> new UnavailableException("the accounts", null));
        send(erased(key, 1));

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).hasSize(1));
        assertThat(letters(key)).isEmpty();
    }

    @Test
    void a_letter_can_be_sent_again_and_is_then_off_the_list() {
        String key = id();
        reader.fail(key, Backoff.ATTEMPTS, () -> new IllegalStateException("a defect"));
        send(erased(key, 1));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(key)).hasSize(1));
        DeadLetter letter = letters(key).getFirst();
        assertThat(letter.error()).contains("a defect");
        assertThat(letter.attempts()).isEqualTo(Backoff.ATTEMPTS);

        assertThat(dead.redrive(letter.id())).contains(DeadLetters.RedriveResult.SENT);

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).hasSize(1));
        assertThat(letters(key)).isEmpty();
        assertThat(dead.redrive(letter.id())).isEmpty();
    }

    @Test
    void a_letter_with_a_newer_event_behind_it_is_not_sent_again() {
        String key = id();
        reader.fail(key, Backoff.ATTEMPTS, () -> new IllegalStateException("a defect"));
        send(erased(key, 1));
        send(erased(key, 2));
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).containsExactly(erased(key, 2)));
        String letter = letters(key).getFirst().id();

        assertThat(dead.redrive(letter)).contains(DeadLetters.RedriveResult.SUPERSEDED);

        assertThat(letters(key)).isEmpty();
        send(erased(key, 3));
        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).contains(erased(key, 3)));
        assertThat(TopicReader.read("people", key, records -> records.size() >= 3))
                .extracting(r -> Envelope.parse(r, json).orElseThrow())
                .containsExactly(erased(key, 1), erased(key, 2), erased(key, 3));
    }

    @Test
    void letters_of_other_services_are_neither_shown_nor_sent_nor_taken_off_here() {
        String key = id();
        String theirs = "people-0-1-" + key + "-Listener";
        var letter = new ProducerRecord<>("people.dead", theirs, json(erased(key, 1)));
        Envelope.put(letter.headers(), "dead_key", key);
        Envelope.put(letter.headers(), "dead_reader", "other-events-test/Listener");
        producer.send(letter);
        send(key, "nonsense".getBytes(StandardCharsets.UTF_8), "profile.person-erased.v1");
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(key)).hasSize(1));

        assertThat(dead.redrive(theirs)).isEmpty();
        assertThat(dead.forget(key)).isEqualTo(1);

        assertThat(letters(key)).isEmpty();
        assertThat(TopicReader.read("people.dead", theirs, records -> !records.isEmpty()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.value()).isNotNull());
    }

    @Test
    void an_error_in_a_listener_is_a_failure_like_any_other() {
        String key = id();
        reader.fail(key, Backoff.ATTEMPTS, () -> {
            throw new StackOverflowError("too deep");
        });
        send(erased(key, 1));
        send(erased(key, 2));

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.seen(key)).containsExactly(erased(key, 2)));
        assertThat(letters(key)).singleElement().satisfies(l -> assertThat(l.error())
                .contains("too deep"));
    }

    @Test
    void a_listener_goes_on_with_the_trace_its_record_came_with() {
        String key = id();
        String trace = key.replace("-", "");
        var record = new ProducerRecord<>("people", key, json(erased(key, 1)));
        Envelope.put(record.headers(), "ce_type", "profile.person-erased.v1");
        Envelope.put(record.headers(), "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        producer.send(record);

        await().atMost(SOON).untilAsserted(() -> assertThat(reader.traces).containsEntry(key, trace));
    }

    @Test
    void a_replaying_listener_reads_everything_and_then_says_so() {
        String key = id();
        send("match", key, new MatchesErased(key, 4), "recommendation.matches-erased.v1");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(memory.caughtUp).isTrue();
            assertThat(memory.seen).contains(new MatchesErased(key, 4));
        });
    }

    private List<DeadLetter> letters(String key) {
        return dead.list().stream().filter(l -> l.key().equals(key)).toList();
    }
}
