package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void it_is_the_class_and_what_it_says() {
        assertThat(FailureText.of(new IllegalStateException("no disk"))).isEqualTo("IllegalStateException: no disk");
        assertThat(FailureText.of(new IllegalStateException())).isEqualTo("IllegalStateException");
    }

    @Test
    void what_only_carries_a_failure_is_left_out() {
        var failure = new IllegalStateException("no disk");
        assertThat(FailureText.of(new ExecutionException(new CompletionException(failure))))
                .isEqualTo("IllegalStateException: no disk");
    }

    @Test
    void passwords_in_addresses_are_left_out() {
        assertThat(FailureText.of(new IllegalStateException("mongodb://ann:se:c@ret@db:27017/ and http://u:p@k/")))
                .isEqualTo("IllegalStateException: mongodb://db:27017/ and http://k/");
    }

    @Test
    void a_long_message_is_cut() {
        assertThat(FailureText.of(new IllegalStateException("x".repeat(1_000)))).hasSize(500);
    }
}
