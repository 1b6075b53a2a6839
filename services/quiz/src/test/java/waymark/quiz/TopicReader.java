package waymark.quiz;

import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import waymark.events.AssessmentEvent;
import waymark.events.Event;
import waymark.outbox.Envelope;
import waymark.testing.Backends;

/** Reads what was published about one key, from the start of the topic. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Backends.kafkaServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final String key;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public TopicReader(String topic, String key) {
        this.key = key;
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Waits until what was published about the key fulfils the condition. */
    public List<AssessmentEvent> await(Predicate<List<AssessmentEvent>> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> condition.test(read()));
        return read();
    }

    /** The raw records about the key so far. */
    public List<ConsumerRecord<String, byte[]>> records() {
        read();
        return records;
    }

    private List<AssessmentEvent> read() {
        consumer.poll(Duration.ofMillis(100)).forEach(r -> {
            if (key.equals(r.key())) {
                records.add(r);
            }
        });
        List<AssessmentEvent> events = new ArrayList<>();
        for (var record : records) {
            Event event = Envelope.parse(record, ObjectMapper.getDefault()).orElseThrow();
            events.add((AssessmentEvent) event);
        }
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
