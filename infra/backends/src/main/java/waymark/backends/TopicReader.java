package waymark.backends;

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

/** Reads a topic from its start, and keeps the records that a test asks for: tests share the topics. */
public final class TopicReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", Backends.kafkaServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final Predicate<ConsumerRecord<String, byte[]>> wanted;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    /** Reads one topic, which exists. */
    public TopicReader(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        this.wanted = wanted;
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** The records of a key as soon as they are enough. */
    public static List<ConsumerRecord<String, byte[]>> read(
            String topic, String key, Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        try (var reader = new TopicReader(topic, record -> key.equals(record.key()))) {
            return reader.await(enough);
        }
    }

    /** Those there are as soon as they are enough; waits 20 s at the most. */
    public List<ConsumerRecord<String, byte[]>> await(Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        return Awaitility.await().atMost(TIMEOUT).until(this::records, enough::test);
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            if (wanted.test(record)) {
                records.add(record);
            }
        });
        return List.copyOf(records);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
