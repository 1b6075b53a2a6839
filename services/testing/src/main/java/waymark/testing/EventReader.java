package waymark.testing;

import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import waymark.backends.TopicReader;
import waymark.events.Event;
import waymark.events.Topic;
import waymark.outbox.Envelope;

/** Reads the events of a topic from its start, and those that a test asks for of them. */
public final class EventReader<E extends Event> implements AutoCloseable {
    private final TopicReader topic;
    private final Class<E> type;

    /**
     * Reads one topic.
     *
     * @param type the events of the topic
     */
    public EventReader(Class<E> type, Predicate<E> wanted) {
        this.type = type;
        this.topic = new TopicReader(
                Topic.of(type).wireName(),
                record -> event(record).map(type::cast).filter(wanted).isPresent());
    }

    /** All of them as soon as there are so many. */
    public List<E> await(int count) {
        return await(events -> events.size() >= count);
    }

    /** All of them as soon as they are enough. */
    public List<E> await(Predicate<List<E>> enough) {
        return events(topic.await(records -> enough.test(events(records))));
    }

    private List<E> events(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> type.cast(event(record).orElseThrow()))
                .toList();
    }

    private static Optional<Event> event(ConsumerRecord<String, byte[]> record) {
        try {
            return Envelope.parse(record, ObjectMapper.getDefault());
        } catch (Envelope.Poison othersTest) {
            return Optional.empty(); // Tests share the topics, and some write poison.
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
