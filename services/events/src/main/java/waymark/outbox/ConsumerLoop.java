package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.UnavailableException;

/**
 * Reads topics and has their records handled, each key's in order and different keys side by side: a record that fails
 * holds up its own key only. Offsets are committed after the effects. A loop that dies begins anew, after a pause that
 * grows while it dies again.
 */
class ConsumerLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration WORKING = Duration.ofMillis(200);

    /**
     * Enough to say that it leaves. It would also wait for an answer to its last question, which the broker holds back
     * for {@link KafkaClients#FETCH_WAIT}.
     */
    private static final Duration CLOSE = Duration.ofMillis(100);

    private final Map<String, RecordHandler<?>> handlers;
    private final @Nullable Supplier<String> group;
    private final KafkaClients kafka;
    private final FailureLog failures;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean caughtUp;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private int failuresInARow;

    /**
     * A loop for listeners that share a consumer.
     *
     * @param group the consumer group, asked for at every start; null to read everything at every start, for a listener
     *     that keeps what it reads in memory
     */
    ConsumerLoop(
            Collection<RecordHandler<?>> handlers,
            @Nullable Supplier<String> group,
            KafkaClients kafka,
            FailureLog failures) {
        this.handlers = handlers.stream().collect(Collectors.toMap(RecordHandler::topic, h -> h));
        this.group = group;
        this.kafka = kafka;
        this.failures = failures;
        this.caughtUp = group != null;
    }

    @Override
    public void run() {
        while (isRunning()) {
            long began = System.nanoTime();
            try {
                read();
            } catch (InterruptedException e) {
                stopped.countDown();
            } catch (RuntimeException
                    | Error e) { // a reader that ends in silence would be worse than one that fails on
                failures.warn("Reading starts over", name(), e);
                failuresInARow = Backoff.inARow(failuresInARow, Duration.ofNanos(System.nanoTime() - began));
                pause(UnavailableException.is(e) ? Backoff.after(failuresInARow) : Backoff.restart(failuresInARow));
            }
        }
    }

    /** Reads until it is stopped or fails; the partitions are free for another instance then. */
    private void read() throws InterruptedException {
        KafkaConsumer<String, byte[]> consumer = kafka.consumer(group == null ? null : group.get());
        current = consumer;
        try {
            consume(consumer);
        } catch (WakeupException e) {
            LOG.debug("{} was asked to stop", name());
        } finally {
            consumer.close(CLOSE);
        }
    }

    /** Waits before a new start, unless it is stopped. */
    void pause(Duration wait) {
        try {
            stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    /** Ends the loop after the records at hand. */
    void stop() {
        stopped.countDown();
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    private boolean isRunning() {
        return stopped.getCount() > 0;
    }

    boolean isCaughtUp() {
        return caughtUp;
    }

    String name() {
        return handlers.values().stream().map(RecordHandler::name).sorted().collect(Collectors.joining("+"));
    }

    private void consume(KafkaConsumer<String, byte[]> consumer) throws InterruptedException {
        var assignment = new PartitionAssignment(consumer, group != null);
        try {
            Map<TopicPartition, Long> ends = group == null ? fromTheStart(consumer) : Map.of();
            if (group != null) {
                consumer.subscribe(handlers.keySet(), assignment);
            }
            while (isRunning()) {
                assignment.holdBack();
                for (var record : consumer.poll(caughtUp && assignment.isSettled() ? IDLE : WORKING)) {
                    PartitionQueue work = assignment.of(new TopicPartition(record.topic(), record.partition()));
                    if (work.take(record)) {
                        RecordHandler<?> handler = Objects.requireNonNull(handlers.get(record.topic()));
                        workers.execute(() -> handler.work(work, record));
                    }
                }
                assignment.commitNowAndThen();
                if (!caughtUp && assignment.isDoneUpTo(ends)) {
                    handlers.values().forEach(h -> h.listener().caughtUp());
                    caughtUp = true;
                }
            }
        } finally {
            assignment.end();
        }
    }

    private Map<TopicPartition, Long> fromTheStart(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> all = handlers.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer.endOffsets(all);
    }
}
