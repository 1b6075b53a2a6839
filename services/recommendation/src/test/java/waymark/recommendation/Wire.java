package waymark.recommendation;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import waymark.backends.Backends;
import waymark.events.Event;
import waymark.events.Topic;

/** The broker as other services see it. */
final class Wire implements AutoCloseable {
    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60)); // a busy machine is no failure
    }

    private final ObjectMapper json;
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Backends.kafkaServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    Wire(ObjectMapper json) {
        this.json = json;
    }

    void send(Event event) {
        try {
            send(
                    Topic.of(event.getClass()).wireName(),
                    event.key(),
                    Topic.typeOf(event),
                    json.writeValueAsString(event));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(String topic, String key, String type, String body) {
        var record = new ProducerRecord<>(topic, key, body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All bodies a topic holds for a key by now, oldest first. */
    List<String> bodies(String topic, String key) {
        return records(topic).stream()
                .filter(r -> key.equals(r.key()))
                .map(r -> new String(r.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** How many letters about a record with this key there are. */
    long dead(Topic topic, String key) {
        return records(topic.deadName()).stream()
                .filter(r -> new String(r.headers().lastHeader("dead_key").value(), StandardCharsets.UTF_8).equals(key))
                .count();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", Backends.kafkaServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (all.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                StreamSupport.stream(consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .filter(r -> r.key() != null && r.value() != null)
                        .forEach(records::add);
            }
            return records;
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
