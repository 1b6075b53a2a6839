package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.PageRequest;

/** What one defect leaves behind: thousands of letters of the same kind. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyLettersTest extends DeliveryFixture {
    private static final int LETTERS = Integer.getInteger("waymark.letters", 2_000);
    private static final int SUPERSEDED = 3;

    @Test
    void they_are_counted_by_kind_paged_and_sent_again_together() throws Exception {
        String run = id();
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            sent.add(producer.send(letter(run, i, "IllegalStateException: no room for \"" + run + i + "\" at " + i)));
        }
        sent.add(producer.send(letter(run, LETTERS, "StackOverflowError: " + run.replaceAll("\\d", "x"))));
        for (Future<?> each : sent) {
            each.get();
        }
        for (int i = 0; i < SUPERSEDED; i++) {
            for (int revision = 8; revision <= 9; revision++) {
                var newer = new ProducerRecord<>("people", i % 6, run + i, json(erased(run + i, revision)));
                Envelope.put(newer.headers(), "ce_type", "profile.person-erased.v1");
                producer.send(newer).get();
            }
        }

        DeadLetterKind kind = kind(run, LETTERS);
        timed("the first look", () -> dead.page(null, new PageRequest(0, 50)));
        timed("a later look", () -> dead.page(null, new PageRequest(0, 50)));
        timed("the kinds", () -> dead.page(null, new PageRequest(0, 1)));
        assertThat(kind.reader()).isEqualTo("events-test/" + run);
        assertThat(kind.error()).contains("no room for");
        assertThat(kind(run, 1).error()).startsWith("StackOverflowError");
        DeadLetter.All page = dead.page(kind.id(), new PageRequest(LETTERS / 50 - 1, 50));
        assertThat(page.total()).isEqualTo(LETTERS);
        assertThat(page.items()).hasSize(50).allSatisfy(letter -> assertThat(letter.body())
                .contains(run));
        assertThat(DeadLetterKind.service(kind.id())).isEqualTo("events-test");

        assertThat(dead.redriveKind(kind.id())).hasValueSatisfying(begun -> {
            assertThat(begun.sent() + begun.superseded() + begun.left()).isEqualTo(LETTERS);
            assertThat(begun.superseded()).isLessThanOrEqualTo(SUPERSEDED);
        });
        await().atMost(SOON.multipliedBy(6))
                .untilAsserted(() -> assertThat(kinds(run)).singleElement().satisfies(left -> assertThat(left.letters())
                        .isEqualTo(1)));
        int last = LETTERS - 1;
        await().atMost(SOON.multipliedBy(6))
                .untilAsserted(() -> assertThat(reader.seen(run + last)).containsExactly(erased(run + last, 1)));
        for (int i = 0; i < SUPERSEDED; i++) {
            assertThat(reader.seen(run + i)).containsExactly(erased(run + i, 8), erased(run + i, 9));
        }
        assertThat(dead.redriveKind(kind.id())).isEmpty();
        assertThat(dead.redriveKind("no-such")).isEmpty();
    }

    /** A letter about the first record of a key, which has left its topic since. */
    private ProducerRecord<String, byte[]> letter(String run, int number, String error) {
        String key = run + number;
        var letter = new ProducerRecord<>(
                "people.dead", new DeadLetter.Place("people", number % 6, 0).letter("events-test", key), body(key));
        Envelope.put(letter.headers(), "ce_type", "profile.person-erased.v1");
        Envelope.put(letter.headers(), "dead_key", key);
        Envelope.put(letter.headers(), "dead_reader", "events-test/" + run);
        Envelope.put(letter.headers(), "dead_attempts", "5");
        Envelope.put(letter.headers(), "dead_error", error);
        return letter;
    }

    /** As long as events are. */
    private byte[] body(String key) {
        String event = new String(json(erased(key, 1)), StandardCharsets.UTF_8);
        return (event + " ".repeat(900)).getBytes(StandardCharsets.UTF_8);
    }

    private List<DeadLetterKind> kinds(String run) {
        return dead.page(null, new PageRequest(0, 1)).kinds().stream()
                .filter(kind -> kind.reader().endsWith(run))
                .toList();
    }

    private DeadLetterKind kind(String run, int letters) {
        return kinds(run).stream()
                .filter(kind -> kind.letters() == letters)
                .findFirst()
                .orElseThrow();
    }

    /** Figures for people; a test that asserted them would fail on a busy machine. */
    private static void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        System.out.printf("%s at %d letters: %d ms%n", what, LETTERS, (System.nanoTime() - began) / 1_000_000);
    }
}
