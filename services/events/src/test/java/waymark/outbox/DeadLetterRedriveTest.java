package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.outbox.DeadLetterIndex.Entry;

/** What comes and goes while letters are sent. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLetterRedriveTest extends DeliveryFixture {
    private static final int MORE_THAN_A_BATCH = 201;

    @Inject
    KafkaClients kafka;

    @Test
    void a_letter_whose_record_went_meanwhile_is_neither_sent_nor_counted() throws Exception {
        List<Entry> two = letters(id(), 2);
        Entry other = two.getFirst();
        Entry gone = new Entry(two.getLast().letter(), other.kind(), other.partition(), other.offset());
        var index = new DeadLetterIndex(kafka, "events-test");
        var redrive = new DeadLetterRedrive(index, producer, json, 1);
        redrive.send(List.of(gone));
        assertThat(redrive.progress()).isEqualTo(new DeadLetter.KindRedriven(0, 0, 1));
        assertThat(index.current())
                .containsKeys(other.letter().id(), gone.letter().id());
    }

    @Test
    void a_newer_event_that_comes_while_others_are_sent_is_not_put_behind_the_letter() throws Exception {
        List<Entry> all = letters(id(), MORE_THAN_A_BATCH);
        DeadLetter last = all.getLast().letter();
        var first = new AtomicBoolean(true);
        @SuppressWarnings("unchecked")
        Producer<String, byte[]> interrupted = (Producer<String, byte[]>) Proxy.newProxyInstance(
                Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, (proxy, method, arguments) -> {
                    if (first.getAndSet(false)) {
                        newerEvents(last);
                    }
                    return method.invoke(producer, arguments);
                });
        var redrive = new DeadLetterRedrive(new DeadLetterIndex(kafka, "events-test"), interrupted, json, all.size());
        redrive.send(all);
        assertThat(redrive.progress()).isEqualTo(new DeadLetter.KindRedriven(MORE_THAN_A_BATCH - 1, 1, 0));
    }

    private void newerEvents(DeadLetter letter) throws Exception {
        for (int revision = 8; revision <= 9; revision++) {
            var newer = new ProducerRecord<>(
                    "people", letter.place().partition(), letter.key(), json(erased(letter.key(), revision)));
            Envelope.put(newer.headers(), "ce_type", "profile.person-erased.v1");
            producer.send(newer).get();
        }
    }

    /** Letters on one partition, oldest first. */
    private List<Entry> letters(String run, int number) throws Exception {
        for (int i = 0; i < number; i++) {
            String key = run + i;
            String id = new DeadLetter.Place("people", 0, 0).letter("events-test", key);
            var letter = new ProducerRecord<>("people.dead", 0, id, json(erased(key, 1)));
            Envelope.put(letter.headers(), "ce_type", "profile.person-erased.v1");
            Envelope.put(letter.headers(), "dead_key", key);
            Envelope.put(letter.headers(), "dead_reader", "events-test/" + run);
            Envelope.put(letter.headers(), "dead_attempts", "5");
            Envelope.put(letter.headers(), "dead_error", "IllegalStateException");
            producer.send(letter).get();
        }
        return new DeadLetterIndex(kafka, "events-test")
                .current().values().stream()
                        .filter(e -> e.letter().reader().endsWith(run))
                        .toList();
    }
}
