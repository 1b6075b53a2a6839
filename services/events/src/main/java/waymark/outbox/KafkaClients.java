package waymark.outbox;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How this application reaches the broker. */
@Factory
class KafkaClients {
    /** How long the broker waits for something new before it answers. */
    static final Duration FETCH_WAIT = Duration.ofSeconds(5);

    /** Of a partition at once, where some records of it are wanted. */
    static final int FEW_BYTES = 64 << 10;
    /** Of a partition at once, where all is wanted. */
    static final int MANY_BYTES = 1 << 20;

    private static final Map<String, Object> CONSUMING = Map.of(
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "isolation.level",
            "read_committed",
            "max.poll.records",
            100,
            "fetch.max.bytes",
            4 << 20,
            "session.timeout.ms",
            10_000,
            "reconnect.backoff.max.ms",
            1_000,
            "metadata.max.age.ms",
            60_000,
            "enable.metrics.push",
            false);

    private final String servers;

    KafkaClients(@Value("${kafka.bootstrap.servers}") String servers) {
        this.servers = servers;
    }

    /**
     * Waits for all in-sync replicas, never reorders, gives up on a record after ten seconds so that the outbox keeps
     * it. Closing waits a second at the most, for the same reason.
     */
    @Singleton
    @Bean(preDestroy = "close")
    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "enable.idempotence", true,
                        "linger.ms", 0,
                        // A second request under way while the first is refused by a partition that has no leader yet
                        // is out
                        // of order for the broker until it times out. One at a time still carries all that waits.
                        "max.in.flight.requests.per.connection", 1,
                        "max.block.ms", 5_000,
                        "request.timeout.ms", 5_000,
                        "delivery.timeout.ms", 10_000,
                        "reconnect.backoff.max.ms", 1_000,
                        "enable.metrics.push", false),
                new StringSerializer(),
                new ByteArraySerializer()) {
            @Override
            public void close() {
                close(Duration.ofSeconds(1));
            }
        };
    }

    /** {@link TopicProvisioner} closes it, which can say how long that may take. */
    @Singleton
    Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", servers,
                "request.timeout.ms", 3_000,
                "default.api.timeout.ms", 5_000,
                "reconnect.backoff.max.ms", 1_000,
                "enable.metrics.push", false));
    }

    /**
     * A consumer that reads from the start where it has no position yet; a null group means it commits nothing. Its
     * questions wait at the broker until there is something: asking again and again costs both sides more than all the
     * events.
     */
    KafkaConsumer<String, byte[]> consumer(@Nullable String group) {
        var config = new HashMap<>(CONSUMING);
        config.put("fetch.max.wait.ms", (int) FETCH_WAIT.toMillis());
        if (group != null) {
            config.put("group.id", group);
        }
        return consumer(config);
    }

    /**
     * A consumer for reading what is there once, and closing it at once.
     *
     * @param bytes how much of a partition comes at once
     */
    KafkaConsumer<String, byte[]> reader(int bytes) {
        var config = new HashMap<>(CONSUMING);
        config.put("max.partition.fetch.bytes", bytes);
        config.put("fetch.max.wait.ms", 100);
        config.put("max.poll.records", 2_000); // nobody is handling them one by one
        config.put("default.api.timeout.ms", 3_000); // somebody waits for the answer
        return consumer(config);
    }

    private KafkaConsumer<String, byte[]> consumer(Map<String, Object> config) {
        config.put("bootstrap.servers", servers);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
