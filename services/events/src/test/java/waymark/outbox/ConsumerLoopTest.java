package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import waymark.edge.UnavailableException;
import waymark.events.RatingEvent;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerLoopTest extends DeliveryFixture {
    private static final int STARTS = 14;

    @Inject
    KafkaClients kafka;

    /** Reads a topic well, and fails when it has. */
    private static final class Failing implements ReplayListener<RatingEvent> {
        @Override
        public void on(RatingEvent event) {}

        @Override
        public void caughtUp() {
            throw new IllegalStateException("a defect");
        }
    }

    /** Notes how long it would wait, and does not. */
    private final class Hurried extends ConsumerLoop {
        private final List<Duration> waits = new ArrayList<>();

        Hurried(Supplier<String> group) {
            super(
                    List.of(new RecordHandler<>(new Failing(), dead, json, failures())),
                    group,
                    ConsumerLoopTest.this.kafka,
                    failures());
        }

        @Override
        void pause(Duration wait) {
            waits.add(wait);
            if (waits.size() == STARTS) {
                stop();
            }
        }
    }

    @Test
    void a_loop_that_reads_and_dies_again_and_again_restarts_with_growing_pauses() {
        var loop = new Hurried(null);
        loop.run();
        assertThat(loop.waits)
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200))
                .isSorted();
        assertThat(loop.waits.getLast()).isEqualTo(Duration.ofMinutes(1));
        assertThat(loop.isCaughtUp()).isFalse();
    }

    @Test
    void while_the_database_is_away_it_is_asked_for_the_group_every_few_seconds() {
        var loop = new Hurried(() -> {
            throw new UnavailableException("the database", null);
        });
        loop.run();
        assertThat(loop.waits)
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200))
                .isSorted();
        assertThat(loop.waits.getLast()).isEqualTo(Duration.ofSeconds(5));
    }

    private static FailureLog failures() {
        return new FailureLog(LoggerFactory.getLogger(ConsumerLoopTest.class), Clock.systemUTC());
    }
}
