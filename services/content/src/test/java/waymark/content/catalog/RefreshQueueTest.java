package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RefreshQueueTest {
    private static final long MOMENT = RefreshQueue.QUIET / 5;

    private final RefreshQueue pending = new RefreshQueue();

    @Test
    void a_single_change_is_due_after_a_quiet_moment() {
        pending.add("a", 1, 0);
        assertThat(pending.due(RefreshQueue.QUIET - 1)).isEmpty();
        assertThat(pending.due(RefreshQueue.QUIET)).isEqualTo(Map.of("a", 1L));
    }

    @Test
    void it_says_how_long_until_something_is_due_and_nothing_when_nothing_is_pending() {
        assertThat(pending.untilDue(0)).isEmpty();
        pending.add("a", 1, 0);
        assertThat(pending.untilDue(MOMENT)).hasValue(RefreshQueue.QUIET - MOMENT);
        pending.add("b", 1, MOMENT);
        assertThat(pending.untilDue(MOMENT)).hasValue(RefreshQueue.QUIET);
        assertThat(pending.untilDue(2 * RefreshQueue.QUIET)).hasValue(0);
        pending.add("c", 1, RefreshQueue.MAX - 1);
        assertThat(pending.untilDue(RefreshQueue.MAX - 1)).hasValue(1);
        assertThat(pending.due(RefreshQueue.MAX)).hasSize(3);
        pending.done();
        assertThat(pending.untilDue(RefreshQueue.MAX)).isEmpty();
    }

    @Test
    void a_thousand_changes_cost_a_few_readings() {
        int readings = 0;
        for (int i = 0; i < 1_000; i++) {
            pending.add("c" + i, 1, i * MOMENT);
            Map<String, Long> due = pending.due(i * MOMENT);
            pending.done();
            readings += due.isEmpty() ? 0 : 1;
        }
        assertThat(readings).isBetween(1, 15);
        assertThat(pending.due(2_000 * MOMENT)).isNotEmpty();
    }

    @Test
    void what_changes_while_it_is_read_is_due_again() {
        pending.add("a", 1, 0);
        assertThat(pending.due(RefreshQueue.QUIET)).isNotEmpty();
        pending.add("a", 2, RefreshQueue.QUIET);
        pending.done();
        assertThat(pending.due(3 * RefreshQueue.QUIET)).isEqualTo(Map.of("a", 2L));
    }

    @Test
    void a_forged_revision_does_not_hide_a_true_one_that_comes_while_it_is_read() {
        pending.add("a", 999, 0);
        assertThat(pending.due(RefreshQueue.QUIET)).isNotEmpty();
        pending.add("a", 2, RefreshQueue.QUIET + 1);
        pending.done();
        assertThat(pending.due(3 * RefreshQueue.QUIET)).containsKey("a");
    }

    @Test
    void what_could_not_be_read_stays_due() {
        pending.add("a", 1, 0);
        pending.due(RefreshQueue.QUIET);
        assertThat(pending.due(RefreshQueue.QUIET)).containsKey("a");
    }
}
