package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PartitionQueueTest {
    @Property(tries = 5_000)
    void keys_end_in_any_order_each_in_its_own_and_nothing_undone_is_committed(
            @ForAll @Size(max = 120) List<@IntRange(max = 999) Integer> choices) {
        var work = new PartitionQueue();
        List<ConsumerRecord<String, byte[]>> begun = new ArrayList<>();
        Map<String, List<Long>> done = new HashMap<>();
        long next = 0;
        for (int c : choices) {
            if (c % 2 == 0 || begun.isEmpty()) {
                var record = record(next++, "key" + c / 2 % 4);
                if (work.take(record)) {
                    begun.add(record);
                }
            } else {
                var record = begun.remove(c / 2 % begun.size());
                done.computeIfAbsent(record.key(), k -> new ArrayList<>()).add(record.offset());
                var behind = work.done(record);
                if (behind != null) {
                    begun.add(behind);
                }
            }
            assertThat(begun.stream().map(ConsumerRecord::key)).doesNotHaveDuplicates();
            long commit = work.toCommit();
            if (commit >= 0) {
                work.committed(commit);
                assertThat(done.values().stream().flatMap(List::stream).filter(o -> o < commit))
                        .as("done of those before %d", commit)
                        .hasSize((int) commit);
            }
        }
        done.values().forEach(offsets -> assertThat(offsets).isSorted());
        while (!begun.isEmpty()) {
            var behind = work.done(begun.removeFirst());
            if (behind != null) {
                begun.add(behind);
            }
        }
        assertThat(work.isIdle()).isTrue();
        assertThat(work.toCommit()).isIn(-1L, next);
    }

    @Test
    void what_waits_behind_a_record_when_it_is_closed_is_left_for_the_next_reader() throws InterruptedException {
        var work = new PartitionQueue();
        var first = record(0, "key");
        work.take(first);
        work.take(record(1, "key"));

        work.close();

        assertThat(work.done(first)).isNull();
        work.awaitWorkers(Long.MAX_VALUE);
        assertThat(work.toCommit()).isEqualTo(1);
    }

    /** A partition held back comes again after the broker's wait, so workers would stand idle if less were in hand. */
    @Test
    void it_holds_more_than_a_busy_reader_handles_while_the_broker_waits() {
        int busy = 150; // records a second
        assertThat(PartitionQueue.MANY).isGreaterThan(busy * (int) KafkaClients.FETCH_WAIT.toSeconds());
    }

    @Test
    void it_is_full_with_many_in_hand_or_much_or_when_one_stays_ten_thousand_behind() {
        var many = new PartitionQueue();
        for (int i = 0; i < PartitionQueue.MANY; i++) {
            assertThat(many.isFull()).isFalse();
            many.take(record(i, "key" + i));
        }
        assertThat(many.isFull()).isTrue();

        var much = new PartitionQueue();
        var large = record(1, "large", (int) PartitionQueue.MANY_BYTES);
        much.take(record(0, "small"));
        assertThat(much.isFull()).isFalse();
        much.take(large);
        assertThat(much.isFull()).isTrue();
        much.done(large);
        assertThat(much.isFull()).isFalse();

        var ahead = new PartitionQueue();
        ahead.take(record(0, "stuck"));
        for (int i = 1; i < 10_000; i++) {
            assertThat(ahead.isFull()).isFalse();
            var record = record(i, "other");
            ahead.take(record);
            ahead.done(record);
        }
        assertThat(ahead.isFull()).isTrue();
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key) {
        return record(offset, key, 0);
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, int bytes) {
        return new ConsumerRecord<>(
                "topic",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                bytes,
                key,
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
