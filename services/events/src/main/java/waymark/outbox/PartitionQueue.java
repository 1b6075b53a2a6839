package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What was read of one partition and is not done yet. Records of one key stand in a queue, so that they are handled in
 * order; those of other keys do not wait for them.
 */
final class PartitionQueue {
    /**
     * So many records in hand are enough: the partition is read on when there are fewer. They must last while it is
     * not: once held back, a partition comes again only with the broker's next answer, which waits
     * {@link KafkaClients#FETCH_WAIT} for the others.
     */
    static final int MANY = 1_000;

    /** So many bytes are enough as well: a service reads some twenty partitions in a heap of 128 MB. */
    static final long MANY_BYTES = 1 << 20;

    /** How far reading may run ahead of a record that fails on and on: so many are read again after a crash. */
    private static final int AHEAD = 10_000;

    private final TreeSet<Long> inHand = new TreeSet<>();
    private final Map<String, Queue<ConsumerRecord<String, byte[]>>> byKey = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long bytes;
    private long next = -1;
    private long committed = -1;

    /**
     * Takes in a record. True if nobody is at work on its key, so that the caller has somebody begin with this record.
     */
    synchronized boolean take(ConsumerRecord<String, byte[]> record) {
        inHand.add(record.offset());
        bytes += Math.max(0, record.serializedValueSize());
        next = record.offset() + 1;
        Queue<ConsumerRecord<String, byte[]>> queue = byKey.get(record.key());
        if (queue != null) {
            queue.add(record);
            return false;
        }
        byKey.put(record.key(), new ArrayDeque<>());
        return true;
    }

    /** The record is done; gives the next of its key, or null: then nobody is at work on the key any more. */
    synchronized @Nullable ConsumerRecord<String, byte[]> done(ConsumerRecord<String, byte[]> record) {
        inHand.remove(record.offset());
        bytes -= Math.max(0, record.serializedValueSize());
        notifyAll();
        Queue<ConsumerRecord<String, byte[]>> waiting = byKey.get(record.key());
        return isClosed() || waiting == null || waiting.isEmpty() ? leave(record) : waiting.remove();
    }

    /** Nobody is at work on the key of this record any more, whether it is done or not. */
    synchronized @Nullable ConsumerRecord<String, byte[]> leave(ConsumerRecord<String, byte[]> record) {
        byKey.remove(record.key());
        notifyAll();
        return null;
    }

    /** Where reading would have to begin again if this process ended now; negative if that was committed already. */
    synchronized long toCommit() {
        long lowest = inHand.isEmpty() ? next : inHand.first();
        return lowest == committed ? -1 : lowest;
    }

    synchronized void committed(long offset) {
        committed = offset;
    }

    synchronized boolean isIdle() {
        return inHand.isEmpty();
    }

    synchronized boolean isFull() {
        return inHand.size() >= MANY || bytes >= MANY_BYTES || (!inHand.isEmpty() && next - inHand.first() >= AHEAD);
    }

    /** Waits a while until it is not full any more. */
    synchronized void awaitRoom(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); isFull() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** Nothing new is begun, and whoever waits to try again stops waiting. */
    void close() {
        closed.countDown();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits before another try, unless it is closed. */
    void pause(Duration wait) throws InterruptedException {
        closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * After {@link #close}: waits for what is at work, until {@link System#nanoTime()} is {@code end} at the latest.
     */
    synchronized void awaitWorkers(long end) throws InterruptedException {
        for (long left = end - System.nanoTime(); !byKey.isEmpty() && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
