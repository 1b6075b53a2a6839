package waymark.content;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import waymark.backends.Backends;

/** Raw records on the broker, as any program may have written them. */
public final class Records {
    private Records() {}

    /** All records of a key so far. */
    public static List<ConsumerRecord<String, byte[]>> of(String topic, String key) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (key.equals(record.key())) {
                        found.add(record);
                    }
                });
            }
        }
        return found;
    }

    public static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    /** Writes a record; a null type leaves the header out. */
    public static void send(String topic, String key, String type, String body) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
            if (type != null) {
                record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            }
            producer.send(record);
            producer.flush();
        }
    }
}
