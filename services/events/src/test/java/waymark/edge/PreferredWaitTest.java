package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferredWaitTest {
    private static final Duration MAX = Duration.ofSeconds(25);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"wait=10|10", "respond-async, WAIT = 7|7", "wait=3; x=y|3", "wait=25|25"})
    void a_caller_says_how_long_it_would_wait(String prefer, int seconds) {
        assertThat(PreferredWait.of(prefer, MAX)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"respond-async", "wait", "wait=", "wait=-1", "wait=1.5", "await=9", "wait=99999999999999999999"})
    void whoever_does_not_say_so_is_answered_at_once(String prefer) {
        assertThat(PreferredWait.of(prefer, MAX)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait=26", "wait=999999"})
    void nobody_waits_longer_than_we_let_them(String prefer) {
        assertThat(PreferredWait.of(prefer, MAX)).isEqualTo(MAX);
    }
}
