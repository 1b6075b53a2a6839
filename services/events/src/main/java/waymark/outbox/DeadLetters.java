package waymark.outbox;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import waymark.edge.FailureText;
import waymark.edge.UnavailableException;
import waymark.events.Topic;

/**
 * Records no listener of this service could handle, in {@code <topic>.dead}, with their bytes untouched. The dead
 * topics are compacted by letter id, so a letter that was sent again is removed by a tombstone and the topic itself is
 * the list. The services share these topics, and each has to do with those letters only that its own listeners wrote.
 */
@Singleton
public class DeadLetters {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What became of a letter. */
    public enum RedriveResult {
        /** Its record is on its topic again, for all readers. */
        SENT,
        /**
         * Its topic has a newer event of the same key, which is enough on its own: the letter was only taken off the
         * list.
         */
        SUPERSEDED
    }

    private final KafkaClients kafka;
    private final Producer<String, byte[]> producer;
    private final ObjectMapper json;
    private final String service;

    DeadLetters(
            KafkaClients kafka,
            Producer<String, byte[]> producer,
            ObjectMapper json,
            @Value("${micronaut.application.name}") String service) {
        this.kafka = kafka;
        this.producer = producer;
        this.json = json;
        this.service = service;
    }

    /** Puts a record away that a listener gave up; returns only when the broker has it. */
    void bury(ConsumerRecord<String, byte[]> record, String listener, int attempts, Throwable failure) {
        String id = DeadLetter.Place.of(record).letter(service, listener);
        var letter = new ProducerRecord<>(record.topic() + ".dead", id, record.value());
        record.headers().forEach(letter.headers()::add);
        Envelope.put(letter.headers(), "dead_key", record.key() == null ? "" : record.key());
        Envelope.put(letter.headers(), "dead_reader", service + "/" + listener);
        Envelope.put(letter.headers(), "dead_attempts", Integer.toString(attempts));
        Envelope.put(letter.headers(), "dead_error", FailureText.of(failure));
        send(letter);
    }

    /**
     * All letters of this service, newest first.
     *
     * @throws UnavailableException if the broker does not answer
     */
    public List<DeadLetter> list() {
        return read().values().stream()
                .map(DeadLetter::of)
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .toList();
    }

    /**
     * Sends the record to its topic again, for all readers, and takes the letter off the list. If it fails again a new
     * letter comes. A record whose key has a newer event is not sent: behind it, it would be the one a compacted topic
     * keeps.
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
        String topic = DeadLetter.topic(found);
        boolean superseded = isSuperseded(DeadLetter.Place.of(topic, id), key);
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
                .filter(r -> DeadLetter.body(r).contains(person)
                        || DeadLetter.key(r).equals(person))
                .toList();
        theirs.forEach(r -> send(new ProducerRecord<>(r.topic(), r.key(), null)));
        return theirs.size();
    }

    /** Whether a sound event of the key stands behind the record the letter is about. */
    private boolean isSuperseded(DeadLetter.Place letter, @Nullable String key) {
        var partition = new TopicPartition(letter.topic(), letter.partition());
        var newer = new AtomicBoolean();
        reading(consumer -> {
            consumer.assign(List.of(partition));
            consumer.seek(partition, letter.offset() + 1);
            toTheEnd(consumer, record -> {
                if (record.key() != null && record.key().equals(key) && isSound(record)) {
                    newer.set(true);
                }
            });
        });
        return newer.get();
    }

    private boolean isSound(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.parse(record, json).isPresent();
        } catch (Envelope.Poison e) {
            return false;
        }
    }

    /** All letters of this service by their id. */
    private Map<String, ConsumerRecord<String, byte[]>> read() {
        Map<String, ConsumerRecord<String, byte[]>> letters = new LinkedHashMap<>();
        reading(consumer -> {
            List<TopicPartition> all = Stream.of(Topic.values())
                    .flatMap(t -> Optional.ofNullable(consumer.partitionsFor(t.deadName())).stream()
                            .flatMap(List::stream))
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            toTheEnd(consumer, record -> {
                if (DeadLetter.reader(record).startsWith(service + "/")) {
                    letters.put(record.key(), record);
                } else {
                    letters.remove(record.key()); // sent again, or another service's
                }
            });
        });
        return letters;
    }

    private void reading(Consumer<KafkaConsumer<String, byte[]>> reads) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader()) {
            reads.accept(consumer);
        } catch (KafkaException e) {
            throw new UnavailableException("The broker does not answer", e);
        }
    }

    private static void toTheEnd(
            KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> each) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Instant deadline = Instant.now().plus(TIMEOUT);
        while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            if (Instant.now().isAfter(deadline)) {
                throw new UnavailableException("The topic could not be read in time", null);
            }
            consumer.poll(Duration.ofMillis(200)).forEach(each);
        }
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
