package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import waymark.edge.SetClock;
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
        var handler = new RecordHandler<>(slow, dead, json, failures);
        var partition = new PartitionQueue();
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

    @Test
    void a_hundred_records_that_fail_alike_are_one_entry_of_the_log() {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        Logger log = new LoggerContext().getLogger("test");
        log.addAppender(said);
        var handler = new RecordHandler<>(
                new Slow(), dead, json, new FailureLog(log, new SetClock(Instant.parse("2026-11-24T09:00:00Z"))));
        var partition = new PartitionQueue();
        for (int offset = 0; offset < 100; offset++) {
            ConsumerRecord<String, byte[]> record = record(offset, id(), "nonsense".getBytes(StandardCharsets.UTF_8));
            partition.take(record);
            handler.work(partition, record);
        }

        assertThat(said.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .startsWith("Slow failed: people-0 offset 0"));
        assertThat(partition.toCommit()).isEqualTo(100);
    }

    private ConsumerRecord<String, byte[]> record(long offset) {
        String key = id();
        return record(offset, key, json(erased(key, 1)));
    }

    private static ConsumerRecord<String, byte[]> record(long offset, String key, byte[] body) {
        var record = new ConsumerRecord<>("people", 0, offset, key, body);
        Envelope.put(record.headers(), "ce_type", "profile.person-erased.v1");
        return record;
    }
}
