package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {

    @Test
    void one_persons_key_is_never_anothers() {
        assertThat(IdempotencyKey.of("again", "ada"))
                .isEqualTo(IdempotencyKey.of("again", "ada"))
                .isNotEqualTo(IdempotencyKey.of("again", "bob"))
                .doesNotContain("ada");
    }

    @Test
    void a_visitors_key_must_be_too_long_to_guess() {
        assertThatThrownBy(() -> IdempotencyKey.of("short", null)).hasMessageContaining("at least 16");
        assertThatThrownBy(() -> IdempotencyKey.of("x".repeat(201), "ada")).hasMessageContaining("at most 200");
        assertThat(IdempotencyKey.of("0123456789abcdef", null)).isNotNull();
        assertThat(IdempotencyKey.of(null, null)).isNull();
    }
}
