package waymark.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions a consumer reads at the moment, and what of them is committed: up to the first record that is not
 * done, and not after each record. What a crash leaves uncommitted is read again and changes nothing.
 */
final class PartitionAssignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionAssignment.class);
    private static final Duration ROOM = Duration.ofMillis(500);
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(1);
    private static final Duration DRAIN = Duration.ofSeconds(1);

    private final KafkaConsumer<String, byte[]> consumer;
    private final boolean commits;
    private final Map<TopicPartition, PartitionQueue> partitions = new HashMap<>();
    private long committedAt = System.nanoTime();

    PartitionAssignment(KafkaConsumer<String, byte[]> consumer, boolean commits) {
        this.consumer = consumer;
        this.commits = commits;
    }

    PartitionQueue of(TopicPartition partition) {
        return partitions.computeIfAbsent(partition, p -> new PartitionQueue());
    }

    /** Nothing is in hand, nor to be committed. */
    boolean isSettled() {
        return partitions.values().stream().allMatch(p -> p.isIdle() && (!commits || p.toCommit() < 0));
    }

    boolean isDoneUpTo(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue())
                && partitions.values().stream().allMatch(PartitionQueue::isIdle);
    }

    /**
     * Reads no more of a partition that has much in hand. It is given a moment first: what was paused comes again only
     * when the broker has answered for the other partitions.
     */
    void holdBack() throws InterruptedException {
        for (var partition : partitions.entrySet()) {
            boolean paused = consumer.paused().contains(partition.getKey());
            if (!paused) {
                partition.getValue().awaitRoom(ROOM);
            }
            boolean full = partition.getValue().isFull();
            if (full && !paused) {
                consumer.pause(List.of(partition.getKey()));
            } else if (paused && !full) {
                consumer.resume(List.of(partition.getKey()));
            }
        }
    }

    void commitNowAndThen() {
        long now = System.nanoTime();
        if (commits && now - committedAt >= COMMIT_EVERY.toNanos()) {
            committedAt = now;
            var offsets = toCommit(partitions.keySet());
            if (!offsets.isEmpty()) {
                offsets.forEach((p, o) -> known(p).committed(o.offset()));
                consumer.commitAsync(offsets, (which, failure) -> {
                    if (failure != null) {
                        which.keySet().forEach(p -> of(p).committed(-1)); // so it is done again
                    }
                });
            }
        }
    }

    private PartitionQueue known(TopicPartition partition) {
        return Objects.requireNonNull(partitions.get(partition));
    }

    private Map<TopicPartition, OffsetAndMetadata> toCommit(Collection<TopicPartition> of) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (TopicPartition partition : of) {
            long offset = known(partition).toCommit();
            if (offset >= 0) {
                offsets.put(partition, new OffsetAndMetadata(offset));
            }
        }
        return offsets;
    }

    /** Lets what is at work end, and commits what is done. */
    void end() {
        end(partitions.keySet(), commits);
    }

    private void end(Collection<TopicPartition> these, boolean commit) {
        List<TopicPartition> known =
                these.stream().filter(partitions::containsKey).toList();
        known.forEach(p -> known(p).close());
        long end = System.nanoTime() + DRAIN.toNanos();
        try {
            for (TopicPartition partition : known) {
                known(partition).awaitWorkers(end);
            }
            var offsets = toCommit(known);
            if (commit && !offsets.isEmpty()) {
                commit(offsets);
            }
        } catch (KafkaException e) {
            LOG.debug("What was done is read again: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            known.forEach(partitions::remove);
        }
    }

    private void commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets, LAST_COMMIT);
        } catch (WakeupException e) { // meant for the reading, which is over
            consumer.commitSync(offsets, LAST_COMMIT);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        // they begin where the last reader committed
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        end(revoked, commits);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        end(lost, false);
    }
}
