package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import waymark.edge.UnavailableException;

class BackoffTest {
    @Test
    void the_wait_doubles_and_is_capped() {
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Backoff.after(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(Backoff.after(6)).isEqualTo(Duration.ofMillis(3200));
        assertThat(Backoff.after(7)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void reading_that_fails_as_a_whole_is_tried_at_most_once_a_minute_in_the_end() {
        assertThat(Backoff.restart(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Backoff.restart(1_000_000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void failures_in_a_row_are_those_that_come_sooner_than_the_longest_wait() {
        assertThat(Backoff.inARow(0, Duration.ofMinutes(10))).isEqualTo(1);
        assertThat(Backoff.inARow(1, Duration.ofSeconds(3))).isEqualTo(2);
        assertThat(Backoff.inARow(7, Duration.ofMinutes(1))).isEqualTo(8);
        assertThat(Backoff.inARow(8, Duration.ofSeconds(61))).isEqualTo(1);
    }

    @Test
    void poison_is_dead_at_once_a_defect_after_five_attempts_and_an_absent_helper_never() {
        assertThat(Backoff.isDead(new Envelope.Poison("x", null), 1)).isTrue();
        assertThat(Backoff.isDead(new IllegalStateException(), 4)).isFalse();
        assertThat(Backoff.isDead(new IllegalStateException(), 5)).isTrue();
        assertThat(Backoff.isDead(new UnavailableException("x", null), 1_000)).isFalse();
        assertThat(Backoff.isDead(new com.mongodb.MongoTimeoutException("x"), 1_000))
                .isFalse();
    }
}
