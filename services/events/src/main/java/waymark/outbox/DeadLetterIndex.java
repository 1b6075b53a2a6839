package waymark.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import waymark.edge.UnavailableException;
import waymark.events.Topic;

/**
 * Reads the dead topics. What was read once is remembered without the bodies, which may be large, and each question
 * reads only what has come since: ten thousand letters are then counted as fast as ten.
 */
final class DeadLetterIndex {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    /** Around so few letters not much else is read. */
    private static final int FEW = 100;

    private final KafkaClients kafka;
    private final String service;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<TopicPartition, Long> read = new HashMap<>();

    DeadLetterIndex(KafkaClients kafka, String service) {
        this.kafka = kafka;
        this.service = service;
    }

    /**
     * A letter without its body.
     *
     * @param kind its {@link DeadLetterKind}
     * @param partition where its dead topic has it
     */
    record Entry(DeadLetter letter, String kind, TopicPartition partition, long offset) {}

    /** All letters of this service by their id, oldest first within a partition. */
    synchronized Map<String, Entry> current() {
        reading(consumer -> {
            List<TopicPartition> all = assign(consumer);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            if (read.entrySet().stream().anyMatch(e -> ends.getOrDefault(e.getKey(), 0L) < e.getValue())) {
                entries.clear(); // the topics were made anew
                read.clear();
            }
            read.forEach(consumer::seek);
            consumer.seekToBeginning(
                    all.stream().filter(p -> !read.containsKey(p)).toList());
            toTheEnd(consumer, ends, this::take);
            all.forEach(p -> read.put(p, consumer.position(p)));
        });
        return new LinkedHashMap<>(entries);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        if (isOwn(record)) {
            var at = new TopicPartition(record.topic(), record.partition());
            DeadLetter letter = DeadLetter.head(record);
            entries.put(record.key(), new Entry(letter, DeadLetterKind.id(letter), at, record.offset()));
        } else {
            entries.remove(record.key()); // sent again, or another service's
        }
    }

    private boolean isOwn(ConsumerRecord<String, byte[]> record) {
        return DeadLetter.reader(record).startsWith(service + "/");
    }

    /** The records of letters, whole; one that has gone meanwhile is not among them. */
    Map<String, ConsumerRecord<String, byte[]>> records(Collection<Entry> wanted) {
        Map<TopicPartition, NavigableMap<Long, Entry>> places = new HashMap<>();
        wanted.forEach(
                e -> places.computeIfAbsent(e.partition, p -> new TreeMap<>()).put(e.offset, e));
        Map<String, ConsumerRecord<String, byte[]>> found = new HashMap<>();
        int each = wanted.size() > FEW ? KafkaClients.MANY_BYTES : KafkaClients.FEW_BYTES;
        reading(
                each,
                consumer -> places.forEach((partition, left) -> {
                    consumer.assign(List.of(partition));
                    var deadline = Instant.now().plus(TIMEOUT);
                    while (!left.isEmpty()) {
                        consumer.seek(partition, left.firstKey());
                        List<ConsumerRecord<String, byte[]>> batch =
                                poll(consumer, deadline).records(partition);
                        batch.stream()
                                .filter(record -> left.containsKey(record.offset()))
                                .forEach(record -> found.put(record.key(), record));
                        if (!batch.isEmpty()) {
                            left.headMap(batch.getLast().offset(), true).clear();
                        }
                    }
                }));
        return found;
    }

    /** Ids of the letters of this service whose records are such. */
    Set<String> such(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        Set<String> such = new LinkedHashSet<>();
        reading(consumer -> {
            List<TopicPartition> all = assign(consumer);
            consumer.seekToBeginning(all);
            toTheEnd(consumer, consumer.endOffsets(all), record -> {
                if (isOwn(record) && wanted.test(record)) {
                    such.add(record.key());
                } else {
                    such.remove(record.key());
                }
            });
        });
        return such;
    }

    /** Hands over each record from these places on. */
    void from(Map<TopicPartition, Long> places, Consumer<ConsumerRecord<String, byte[]>> each) {
        reading(consumer -> {
            consumer.assign(places.keySet());
            places.forEach(consumer::seek);
            toTheEnd(consumer, consumer.endOffsets(places.keySet()), each);
        });
    }

    private static List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer) {
        Map<String, List<PartitionInfo>> topics = consumer.listTopics();
        List<TopicPartition> all = Stream.of(Topic.values())
                .flatMap(t -> topics.getOrDefault(t.deadName(), List.of()).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        return all;
    }

    private void reading(Consumer<KafkaConsumer<String, byte[]>> reads) {
        reading(KafkaClients.MANY_BYTES, reads);
    }

    private void reading(int bytes, Consumer<KafkaConsumer<String, byte[]>> reads) {
        try (KafkaConsumer<String, byte[]> consumer = kafka.reader(bytes)) {
            reads.accept(consumer);
        } catch (KafkaException e) {
            throw new UnavailableException("The broker does not answer", e);
        }
    }

    private static void toTheEnd(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> each) {
        var deadline = Instant.now().plus(TIMEOUT);
        while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
            poll(consumer, deadline).forEach(each);
        }
    }

    private static ConsumerRecords<String, byte[]> poll(KafkaConsumer<String, byte[]> consumer, Instant deadline) {
        if (Instant.now().isAfter(deadline)) {
            throw new UnavailableException("The topic could not be read in time", null);
        }
        return consumer.poll(Duration.ofMillis(200));
    }
}
