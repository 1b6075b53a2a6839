package waymark.outbox;

import io.micronaut.serde.ObjectMapper;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import waymark.edge.TraceContext;
import waymark.events.Event;
import waymark.events.Topic;

/**
 * Hands the records of a topic to its listener, several keys at a time. What fails is tried again after a capped
 * backoff; what cannot be handled goes to the dead letters, and only when those have it is the record passed.
 */
final class RecordHandler<E extends Event> {
    /** Enough to wait for the database together, few enough not to wait for its connections. */
    private static final int AT_ONCE = 16;

    private final Listener<E> listener;
    private final DeadLetters dead;
    private final ObjectMapper json;
    private final FailureLog failures;
    private final Semaphore some;

    RecordHandler(Listener<E> listener, DeadLetters dead, ObjectMapper json, FailureLog failures) {
        this.listener = listener;
        this.dead = dead;
        this.json = json;
        this.failures = failures;
        // What keeps all it reads in memory is simplest, and quick enough, one by one.
        this.some = new Semaphore(listener.replay() ? 1 : AT_ONCE);
    }

    String name() {
        return listener.getClass().getSimpleName();
    }

    String topic() {
        return Topic.of(listener.events()).wireName();
    }

    Listener<E> listener() {
        return listener;
    }

    /** Handles the record and those of its key that come behind it, until there are no more or the work is closed. */
    void work(PartitionQueue partition, ConsumerRecord<String, byte[]> first) {
        for (var record = first; record != null; ) {
            record = handled(partition, record) ? partition.done(record) : partition.leave(record);
        }
    }

    private boolean handled(PartitionQueue partition, ConsumerRecord<String, byte[]> record) {
        try {
            for (int failed = 0; !partition.isClosed(); ) {
                some.acquire();
                try {
                    if (partition.isClosed()) { // while this one waited for its turn
                        return false;
                    }
                    hand(record);
                    return true;
                } catch (RuntimeException | Error e) {
                    failed++;
                    failures.warn(name() + " failed", place(record) + ", attempt " + failed, e);
                    if (Backoff.isDead(e, failed) && buried(record, failed, e)) {
                        return true;
                    }
                } finally {
                    some.release();
                }
                partition.pause(Backoff.after(failed));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void hand(ConsumerRecord<String, byte[]> record) {
        TraceContext.continuing(
                        Envelope.header(record.headers(), TraceContext.HEADER).orElse(null))
                .run(() -> Envelope.parse(record, json)
                        .map(listener.events()::cast)
                        .ifPresent(listener::on));
    }

    private boolean buried(ConsumerRecord<String, byte[]> record, int failed, Throwable failure) {
        try {
            dead.bury(record, name(), failed, failure);
            return true;
        } catch (RuntimeException e) {
            failures.warn("The dead letters did not take a record, which stays where it is", place(record), e);
            return false;
        }
    }

    private static String place(ConsumerRecord<String, byte[]> record) {
        return record.topic() + "-" + record.partition() + " offset " + record.offset();
    }
}
