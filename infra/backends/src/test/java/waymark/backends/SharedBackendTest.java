package waymark.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedBackendTest {
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void what_is_shared_is_started_once() {
        var shared = new SharedBackend<>(starts::incrementAndGet);

        assertThat(shared.get()).isEqualTo(1);
        assertThat(shared.get()).isEqualTo(1);
    }

    @Test
    void a_failed_start_is_told_to_everyone_who_asks_and_not_tried_again() {
        var shared = new SharedBackend<>(() -> {
            starts.incrementAndGet();
            throw new IllegalStateException("The files cannot be read");
        });

        assertThatThrownBy(shared::get).hasMessageContaining("The files cannot be read");
        assertThatThrownBy(shared::get).hasMessageContaining("The files cannot be read");
        assertThat(starts).hasValue(1);
    }
}
