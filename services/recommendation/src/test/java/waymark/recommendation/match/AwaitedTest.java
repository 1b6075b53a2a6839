package waymark.recommendation.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AwaitedTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<String> stored = new AtomicReference<>();

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @Test
    void who_waits_reads_what_was_written() throws Exception {
        var awaited = new Awaited(LONG);
        Future<Optional<String>> reader = readers.submit(() -> awaited.await("a", LONG, this::read));
        await().until(() -> awaited.size() == 1);
        stored.set("ranked");
        awaited.written("a");
        assertThat(reader.get()).contains("ranked");
        assertThat(awaited.size()).isZero();
    }

    @Test
    void what_another_instance_wrote_is_found_as_well() throws Exception {
        var awaited = new Awaited(Duration.ofMillis(1));
        Future<Optional<String>> reader = readers.submit(() -> awaited.await("a", LONG, this::read));
        await().until(() -> awaited.size() == 1);
        stored.set("ranked elsewhere");
        assertThat(reader.get()).contains("ranked elsewhere");
    }

    @Test
    void news_of_something_else_disturb_nobody() {
        var awaited = new Awaited(LONG);
        var reads = new AtomicInteger();
        readers.submit(() -> awaited.await("a", LONG, () -> {
            reads.incrementAndGet();
            return read();
        }));
        await().until(() -> reads.get() == 1);
        awaited.written("b");
        assertThat(awaited.size()).isEqualTo(1);
        assertThat(reads).hasValue(1);
    }

    @Test
    void nothing_is_the_answer_in_the_end_and_nobody_is_left_behind() {
        var awaited = new Awaited(Duration.ofMillis(1));
        assertThat(awaited.await("a", Duration.ofMillis(5), this::read)).isEmpty();
        assertThat(awaited.size()).isZero();
    }

    private Optional<String> read() {
        return Optional.ofNullable(stored.get());
    }
}
