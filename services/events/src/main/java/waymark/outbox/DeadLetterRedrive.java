package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import waymark.outbox.DeadLetterIndex.Entry;

/**
 * Sends records of letters to their topics again and takes the letters off the list. A record is on its topic before
 * its letter goes: what stops in between leaves the letter, and sending it twice changes nothing.
 */
final class DeadLetterRedrive {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** Few enough to hold their records in memory. */
    private static final int BATCH = 200;

    private final DeadLetterIndex index;
    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final int letters;
    private volatile int sent;
    private volatile int superseded;

    DeadLetterRedrive(DeadLetterIndex index, Producer<String, byte[]> producer, ObjectMapper json, int letters) {
        this.index = index;
        this.producer = producer;
        this.json = json;
        this.letters = letters;
    }

    /** How far it is. */
    DeadLetter.KindRedriven progress() {
        int done = sent;
        int needless = superseded;
        return new DeadLetter.KindRedriven(done, needless, Math.max(0, letters - done - needless));
    }

    /** Sends all but those whose key has a newer event: behind it they would be what a compacted topic keeps. */
    void send(Collection<Entry> all) {
        var newest = new NewestEvents(all);
        List<Entry> letters = List.copyOf(all);
        for (int from = 0; from < letters.size(); from += BATCH) {
            send(letters.subList(from, Math.min(letters.size(), from + BATCH)), newest);
        }
    }

    private void send(List<Entry> batch, NewestEvents newest) {
        newest.readOn(); // the batches before took their time, and newer events came meanwhile
        List<Entry> needless = batch.stream().filter(newest::isBehind).toList();
        takeOff(needless, producer);
        superseded += needless.size();
        List<Entry> wanted = batch.stream().filter(e -> !newest.isBehind(e)).toList();
        Map<String, ConsumerRecord<String, byte[]>> records = index.records(wanted);
        List<Entry> there = wanted.stream()
                .filter(e -> records.containsKey(e.letter().id()))
                .toList();
        await(there.stream()
                .flatMap(e -> Stream.ofNullable(records.get(e.letter().id())))
                .map(letter -> producer.send(again(letter)))
                .toList());
        takeOff(there, producer);
        sent += there.size();
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> letter) {
        String key = DeadLetter.key(letter);
        var again = new ProducerRecord<>(DeadLetter.topic(letter), key.isEmpty() ? null : key, letter.value());
        for (var header : letter.headers()) {
            if (!header.key().startsWith("dead_")) {
                again.headers().add(header);
            }
        }
        return again;
    }

    /** Takes letters off the list; returns when the broker has it. */
    static void takeOff(Collection<Entry> letters, Producer<String, byte[]> producer) {
        await(letters.stream()
                .map(e -> producer.send(
                        new ProducerRecord<>(e.partition().topic(), e.letter().id(), null)))
                .toList());
    }

    /** The newest sound event of each letter's key. What was read once is not read again. */
    private final class NewestEvents {
        private final Map<TopicPartition, Long> next = new HashMap<>();
        private final Map<KeyEvents, Long> newest = new HashMap<>();

        NewestEvents(Collection<Entry> letters) {
            for (Entry entry : letters) {
                DeadLetter.Place place = entry.letter().place();
                next.merge(partition(place), place.offset() + 1, Math::min);
                newest.put(KeyEvents.of(entry), -1L);
            }
        }

        void readOn() {
            index.from(Map.copyOf(next), record -> {
                var stream = new KeyEvents(record.topic(), record.partition(), record.key());
                if (newest.containsKey(stream) && isSound(record)) {
                    newest.put(stream, record.offset());
                }
                next.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            });
        }

        /** Does a sound event of the same key stand behind the letter's record? */
        boolean isBehind(Entry entry) {
            return newest.getOrDefault(KeyEvents.of(entry), -1L)
                    > entry.letter().place().offset();
        }
    }

    /** The events of one key. */
    private record KeyEvents(String topic, int partition, @Nullable String key) {
        static KeyEvents of(Entry entry) {
            DeadLetter.Place place = entry.letter().place();
            return new KeyEvents(
                    place.topic(), place.partition(), entry.letter().key());
        }
    }

    private static TopicPartition partition(DeadLetter.Place place) {
        return new TopicPartition(place.topic(), place.partition());
    }

    private boolean isSound(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.parse(record, json).isPresent();
        } catch (Envelope.Poison e) {
            return false;
        }
    }

    /** Waits until the broker has them all. */
    static void await(List<? extends Future<?>> sent) {
        try {
            for (Future<?> each : new ArrayList<>(sent)) {
                each.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }
}
