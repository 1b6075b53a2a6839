package waymark.outbox;

import io.micronaut.serde.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.Trace;
import waymark.edge.Unavailable;
import waymark.events.Event;
import waymark.events.Topic;

/**
 * Feeds one listener from its topic. A record that fails holds up its own partition only: the partition is paused, wound back, and
 * tried again after a capped backoff; what cannot be handled goes to the dead letters, and only when those have it is the record
 * passed. Offsets are committed after the effect.
 */
final class ConsumerLoop<E extends Event> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);

    private record Trouble(long offset, int failures, Instant again) {}

    private final Listener<E> listener;
    private final String group;
    private final Kafka kafka;
    private final DeadLetters dead;
    private final ObjectMapper json;
    private final Clock clock;
    private final String topic;
    private final Map<TopicPartition, Trouble> troubles = new HashMap<>();
    private volatile boolean running = true;
    private volatile boolean caughtUp;
    private volatile KafkaConsumer<String, byte[]> current;

    ConsumerLoop(Listener<E> listener, String group, Kafka kafka, DeadLetters dead, ObjectMapper json, Clock clock) {
        this.listener = listener;
        this.group = group;
        this.kafka = kafka;
        this.dead = dead;
        this.json = json;
        this.clock = clock;
        this.topic = Topic.of(listener.events()).wireName();
        this.caughtUp = !listener.replay();
    }

    @Override
    public void run() {
        while (running) {
            try (KafkaConsumer<String, byte[]> consumer = kafka.consumer(listener.replay() ? null : group)) {
                current = consumer;
                troubles.clear();
                consume(consumer);
            } catch (WakeupException e) {
                LOG.debug("{} was asked to stop", name());
            } catch (RuntimeException | Error e) {
                LOG.warn(
                        "{} starts over",
                        name(),
                        e); // a reader that ends in silence would be worse than one that fails on
            }
        }
    }

    /** Ends the loop after the record at hand. */
    void stop() {
        running = false;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    String name() {
        return listener.getClass().getSimpleName();
    }

    private void consume(KafkaConsumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = listener.replay() ? fromTheStart(consumer) : Map.of();
        if (!listener.replay()) {
            consumer.subscribe(List.of(topic));
        }
        while (running) {
            resumeDue(consumer);
            var records = consumer.poll(Duration.ofMillis(troubles.isEmpty() ? 500 : 50));
            for (TopicPartition partition : records.partitions()) {
                work(consumer, partition, records.records(partition));
            }
            if (!caughtUp && ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
                listener.caughtUp();
                caughtUp = true;
            }
        }
    }

    private Map<TopicPartition, Long> fromTheStart(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer.endOffsets(all);
    }

    private void work(
            KafkaConsumer<String, byte[]> consumer,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> records) {
        long next = -1;
        for (var record : records) {
            if (!running || !handled(record, partition)) {
                consumer.seek(partition, record.offset());
                consumer.pause(List.of(partition));
                break;
            }
            next = record.offset() + 1;
        }
        if (next >= 0 && !listener.replay()) {
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
        }
    }

    private boolean handled(ConsumerRecord<String, byte[]> record, TopicPartition partition) {
        Trouble before = troubles.get(partition);
        int failures = before != null && before.offset() == record.offset() ? before.failures() : 0;
        try {
            Trace.continuing(Envelope.header(record.headers(), Trace.HEADER).orElse(null))
                    .run(() -> Envelope.parse(record, json)
                            .map(listener.events()::cast)
                            .ifPresent(listener::on));
            troubles.remove(partition);
            return true;
        } catch (RuntimeException | Error e) {
            return buriedOrLater(record, partition, failures + 1, e);
        }
    }

    private boolean buriedOrLater(
            ConsumerRecord<String, byte[]> record, TopicPartition partition, int failures, Throwable failure) {
        if (failure instanceof Unavailable) {
            LOG.warn("{} waits at {} offset {}: {}", name(), partition, record.offset(), failure.getMessage());
        } else {
            LOG.warn("{} failed at {} offset {}, attempt {}", name(), partition, record.offset(), failures, failure);
        }
        if (Backoff.isDead(failure, failures)) {
            try {
                dead.bury(record, group + "/" + name(), failures, failure);
                troubles.remove(partition);
                return true;
            } catch (RuntimeException e) {
                LOG.error("The dead letters did not take a record; it stays where it is", e);
            }
        }
        troubles.put(
                partition,
                new Trouble(record.offset(), failures, clock.instant().plus(Backoff.after(failures))));
        return false;
    }

    private void resumeDue(KafkaConsumer<String, byte[]> consumer) {
        Instant now = clock.instant();
        for (TopicPartition paused : consumer.paused()) {
            Trouble trouble = troubles.get(paused);
            if (trouble == null || !trouble.again().isAfter(now)) {
                consumer.resume(List.of(paused));
            }
        }
        troubles.keySet().retainAll(consumer.assignment());
    }
}
