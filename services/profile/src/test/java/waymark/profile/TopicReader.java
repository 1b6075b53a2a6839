package waymark.profile;

import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import waymark.events.Event;
import waymark.outbox.Envelope;
import waymark.testing.Backends;

/** Reads what was published about some things, from the start of the topic. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Backends.kafkaServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Predicate<Event> wanted;
    private final List<Event> events = new ArrayList<>();

    /** Reads a topic for the events that are wanted. */
    public TopicReader(String topic, Predicate<Event> wanted) {
        this.wanted = wanted;
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Waits until so many have come; answers all of them. */
    public List<Event> await(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> read().size() >= count);
        return List.copyOf(events);
    }

    private List<Event> read() {
        consumer.poll(Duration.ofMillis(100)).forEach(r -> {
            try {
                Envelope.parse(r, ObjectMapper.getDefault()).filter(wanted).ifPresent(events::add);
            } catch (Envelope.Poison othersTest) {
                // Tests share the topics, and some write poison.
            }
        });
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
