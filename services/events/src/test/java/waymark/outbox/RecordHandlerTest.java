package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import waymark.events.PeopleEvent;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordHandlerTest extends DeliveryFixture {
    private static final int AT_ONCE = 16;

    /** Is at work on every event until it may go on. */
    private static final class Slow implements Listener<PeopleEvent> {
        private final Semaphore begun = new Semaphore(0);
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final AtomicInteger handled = new AtomicInteger();

        @Override
        public Class<PeopleEvent> events() {
            return PeopleEvent.class;
        }

        @Override
        public void on(PeopleEvent event) {
            begun.release();
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            handled.incrementAndGet();
        }
    }

    @Test
    void what_waits_for_its_turn_when_a_partition_is_given_away_is_left_to_its_next_reader() throws Exception {
        var slow = new Slow();
        var failures = new FailureLog(LoggerFactory.getLogger(RecordHandlerTest.class), Clock.systemUTC());
        var handler = new RecordHandler<>(slow, "test", dead, json, failures);
        var partition = new PartitionWork();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int offset = 0; offset < 3 * AT_ONCE; offset++) {
                ConsumerRecord<String, byte[]> record = record(offset);
                partition.take(record);
                threads.submit(() -> handler.work(partition, record));
            }
            assertThat(slow.begun.tryAcquire(AT_ONCE, SOON.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            partition.close();
            slow.mayEnd.countDown();
        }

        assertThat(slow.handled).hasValue(AT_ONCE);
        assertThat(partition.toCommit()).isLessThanOrEqualTo(AT_ONCE);
    }

    private ConsumerRecord<String, byte[]> record(long offset) {
        String key = id();
        var record = new ConsumerRecord<>("people", 0, offset, key, json(erased(key, 1)));
        Envelope.put(record.headers(), "ce_type", "profile.person-erased.v1");
        return record;
    }
}
