package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import waymark.events.Topic;

/**
 * Records no listener could handle, in {@code <topic>.dead}, with their bytes untouched. The dead topics are compacted by letter
 * id, so a letter that was sent again is removed by a tombstone and the topic itself is the list.
 */
@Singleton
public class DeadLetters {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * A record that could not be handled.
     *
     * @param id topic, partition, offset and listener: the same failure is one letter
     * @param reader {@code <service>/<listener>}
     * @param type wire name it claimed, or empty
     * @param body the bytes as UTF-8, cut to 2,000 characters
     */
    @Serdeable
    public record DeadLetter(
            String id,
            String topic,
            String key,
            String type,
            String reader,
            String error,
            int attempts,
            Instant at,
            String body) {}

    /** What became of a letter. */
    public enum RedriveResult {
        /** Its record is on its topic again, for all readers. */
        SENT,
        /** Its topic has a newer event of the same key, which is enough on its own: the letter was only taken off the list. */
        SUPERSEDED
    }

    private final KafkaClients kafka;
    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;

    DeadLetters(KafkaClients kafka, Producer<String, byte[]> producer, ObjectMapper json) {
        this.kafka = kafka;
        this.producer = producer;
        this.json = json;
    }

    /** Puts a record away; returns only when the broker has it. */
    void bury(ConsumerRecord<String, byte[]> record, String reader, int attempts, Throwable failure) {
        String id =
                "%s-%d-%d-%s".formatted(record.topic(), record.partition(), record.offset(), reader.replace('/', '-'));
        var letter = new ProducerRecord<>(record.topic() + ".dead", id, record.value());
        record.headers().forEach(letter.headers()::add);
        Envelope.put(letter.headers(), "dead_key", record.key() == null ? "" : record.key());
        Envelope.put(letter.headers(), "dead_reader", reader);
        Envelope.put(letter.headers(), "dead_attempts", Integer.toString(attempts));
        Envelope.put(letter.headers(), "dead_error", failure.getClass().getSimpleName() + ": " + failure.getMessage());
        send(letter);
    }

    /** All letters, newest first. */
    public List<DeadLetter> list() {
        return read().values().stream()
                .map(DeadLetters::letter)
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .toList();
    }

    /**
     * Sends the record to its topic again, for all readers, and takes the letter off the list. If it fails again a new letter
     * comes. A record whose key has a newer event is not sent: behind it, it would be the one a compacted topic keeps.
     *
     * @return empty if there is no such letter
     */
    public Optional<RedriveResult> redrive(String id) {
        ConsumerRecord<String, byte[]> found = read().get(id);
        if (found == null) {
            return Optional.empty();
        }
        String key = Envelope.header(found.headers(), "dead_key")
                .filter(k -> !k.isEmpty())
                .orElse(null);
        String topic = topic(found);
        boolean superseded = isSuperseded(topic, key, id);
        if (!superseded) {
            var again = new ProducerRecord<>(topic, key, found.value());
            for (var header : found.headers()) {
                if (!header.key().startsWith("dead_")) {
                    again.headers().add(header);
                }
            }
            send(again);
        }
        send(new ProducerRecord<>(found.topic(), id, null));
        return Optional.of(superseded ? RedriveResult.SUPERSEDED : RedriveResult.SENT);
    }

    /** Takes all letters off the list that name a person who was erased; how many they were. */
    public long forget(String person) {
        List<ConsumerRecord<String, byte[]>> theirs = read().values().stream()
                .filter(r -> letterBody(r).contains(person)
                        || Envelope.header(r.headers(), "dead_key").orElse("").equals(person))
                .toList();
        theirs.forEach(r -> send(new ProducerRecord<>(r.topic(), r.key(), null)));
        return theirs.size();
    }

    private static String letterBody(ConsumerRecord<String, byte[]> letter) {
        return letter.value() == null ? "" : new String(letter.value(), StandardCharsets.UTF_8);
    }

    /** Whether a sound event of the key stands behind the record the letter is about. */
    private boolean isSuperseded(String topic, @Nullable String key, String id) {
        String[] place = id.split("-");
        var partition = new TopicPartition(topic, Integer.parseInt(place[1]));
        var newer = new AtomicBoolean();
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, Long.parseLong(place[2]) + 1);
            toTheEnd(consumer, record -> {
                if (record.key() != null && record.key().equals(key) && isSound(record)) {
                    newer.set(true);
                }
            });
        }
        return newer.get();
    }

    private boolean isSound(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.parse(record, json).isPresent();
        } catch (Envelope.Poison e) {
            return false;
        }
    }

    private Map<String, ConsumerRecord<String, byte[]>> read() {
        Map<String, ConsumerRecord<String, byte[]>> letters = new LinkedHashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            List<TopicPartition> all = Stream.of(Topic.values())
                    .flatMap(t -> Optional.ofNullable(consumer.partitionsFor(t.deadName())).stream()
                            .flatMap(List::stream))
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            toTheEnd(consumer, record -> {
                if (Envelope.header(record.headers(), "dead_reader").isPresent()) {
                    letters.put(record.key(), record);
                } else {
                    letters.remove(record.key());
                }
            });
        }
        return letters;
    }

    private static void toTheEnd(
            KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The topic could not be read in time");
            }
            consumer.poll(Duration.ofMillis(200)).forEach(each);
        }
    }

    private static String topic(ConsumerRecord<String, byte[]> letter) {
        return letter.topic().substring(0, letter.topic().length() - ".dead".length());
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> r) {
        String body = letterBody(r);
        return new DeadLetter(
                r.key(),
                topic(r),
                Envelope.header(r.headers(), "dead_key").orElse(""),
                Envelope.header(r.headers(), "ce_type").orElse(""),
                Envelope.header(r.headers(), "dead_reader").orElse(""),
                Envelope.header(r.headers(), "dead_error").orElse(""),
                Envelope.header(r.headers(), "dead_attempts")
                        .map(Integer::parseInt)
                        .orElse(0),
                Instant.ofEpochMilli(r.timestamp()),
                body.length() > 2_000 ? body.substring(0, 2_000) : body);
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take the record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        }
    }
}
