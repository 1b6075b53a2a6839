package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import waymark.edge.SetClock;

class FailureLogTest {
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T09:00:00Z"));
    private FailureLog failures;

    @BeforeEach
    void begin() {
        Logger logger = new LoggerContext().getLogger("test");
        said.start();
        logger.addAppender(said);
        failures = new FailureLog(logger, clock);
    }

    @Test
    void ten_thousand_failures_of_a_kind_in_a_minute_are_one_stack_trace_and_then_one_line() {
        for (int i = 0; i < 10_000; i++) {
            failures.warn("Reader failed", "offset " + i, failure("no " + i));
        }
        assertThat(said.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("Reader failed: offset 0");
            assertThat(line.getThrowableProxy()).isNotNull();
        });

        clock.pass(60);
        failures.warn("Reader failed", "offset 10000", failure("no 10000"));

        assertThat(said.list).hasSize(2);
        assertThat(said.list.getLast().getFormattedMessage()).contains("offset 10000", "no 10000", "9999 more");
        assertThat(said.list.getLast().getThrowableProxy()).isNull();
    }

    @Test
    void another_kind_is_told_at_once_and_in_full() {
        failures.warn("Reader failed", "offset 1", failure("x"));
        failures.warn("Another failed", "offset 1", failure("x"));
        failures.warn("Reader failed", "offset 1", new IllegalArgumentException("x"));

        assertThat(said.list).hasSize(3).allSatisfy(line -> assertThat(line.getThrowableProxy())
                .isNotNull());
    }

    private static IllegalStateException failure(String message) {
        return new IllegalStateException(message);
    }
}
