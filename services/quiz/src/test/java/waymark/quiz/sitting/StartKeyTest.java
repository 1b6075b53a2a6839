package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StartKeyTest {

    @Test
    void one_persons_key_is_never_anothers() {
        assertThat(StartKey.of("again", "ada"))
                .isEqualTo(StartKey.of("again", "ada"))
                .isNotEqualTo(StartKey.of("again", "bob"))
                .doesNotContain("ada");
    }

    @Test
    void a_visitors_key_must_be_too_long_to_guess() {
        assertThatThrownBy(() -> StartKey.of("short", null)).hasMessageContaining("at least 16");
        assertThatThrownBy(() -> StartKey.of("x".repeat(201), "ada")).hasMessageContaining("at most 200");
        assertThat(StartKey.of("0123456789abcdef", null)).isNotNull();
        assertThat(StartKey.of(null, null)).isNull();
    }
}
