package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneShotTimerTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    /** What the timer set, in the order it was set; the tests say when each comes. */
    private final List<Runnable> set = new ArrayList<>();

    private final List<Duration> delays = new ArrayList<>();
    private int runs;
    private Runnable work = () -> runs++;
    private final OneShotTimer timer = new OneShotTimer("Work", AGAIN, () -> work.run(), (delay, run) -> {
        delays.add(delay);
        set.add(run);
    });

    @Test
    void nothing_is_set_until_somebody_asks_nor_after_the_work_is_done() {
        assertThat(set).isEmpty();
        timer.within(SOON);
        set.getFirst().run();
        assertThat(runs).isEqualTo(1);
        assertThat(delays).containsExactly(SOON);
    }

    @Test
    void no_second_run_is_set_while_one_is_to_come() {
        timer.within(SOON);
        timer.within(SOON);
        timer.within(LATER);
        assertThat(delays).containsExactly(SOON);
    }

    @Test
    void an_earlier_run_takes_the_place_of_a_later_one() {
        timer.within(LATER);
        timer.within(SOON);
        set.get(1).run();
        set.get(0).run();
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void what_is_asked_for_while_the_work_runs_is_one_more_run_set_at_its_end() {
        work = () -> {
            runs++;
            if (runs == 1) {
                timer.within(LATER);
                timer.within(SOON);
                assertThat(set).hasSize(1);
            }
        };
        timer.within(SOON);
        set.getFirst().run();
        set.getLast().run();
        assertThat(runs).isEqualTo(2);
        assertThat(delays).containsExactly(SOON, SOON);
    }

    @Test
    void work_that_fails_is_tried_again_until_it_does_not() {
        work = () -> {
            runs++;
            if (runs < 3) {
                throw new IllegalStateException("The database is away");
            }
        };
        timer.within(SOON);
        for (int i = 0; i < set.size(); i++) {
            set.get(i).run();
        }
        assertThat(runs).isEqualTo(3);
        assertThat(delays).containsExactly(SOON, AGAIN, AGAIN);
    }

    @Test
    void a_closed_timer_runs_nothing_and_sets_nothing() {
        timer.within(SOON);
        timer.close();
        set.getFirst().run();
        timer.within(SOON);
        assertThat(runs).isZero();
        assertThat(delays).hasSize(1);
    }

    @Test
    void a_real_one_runs_by_itself() {
        var count = new AtomicInteger();
        try (var real = new OneShotTimer("Counting", AGAIN, count::incrementAndGet)) {
            real.within(LATER);
            real.within(Duration.ofMillis(1));
            await().untilAsserted(() -> assertThat(count).hasValue(1));
        }
    }
}
