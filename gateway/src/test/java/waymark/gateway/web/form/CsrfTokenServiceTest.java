package waymark.gateway.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import waymark.gateway.identity.MasterKey;

class CsrfTokenServiceTest {
    private final CsrfTokenService csrf =
            new CsrfTokenService(new MasterKey("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    @Test
    void a_token_is_good_for_its_own_browser_only() {
        String token = csrf.token("cookie");
        assertThat(csrf.valid(token, "cookie")).isTrue();
        assertThat(csrf.valid(token, "other")).isFalse();
    }

    @Test
    void two_pages_never_carry_the_same_token() {
        assertThat(csrf.token("cookie")).isNotEqualTo(csrf.token("cookie"));
    }

    @Test
    void tampered_foreign_and_missing_tokens_are_refused() {
        String token = csrf.token("cookie");
        assertThat(csrf.valid(token + "x", "cookie")).isFalse();
        assertThat(csrf.valid("x" + token, "cookie")).isFalse();
        assertThat(csrf.valid(".", "cookie")).isFalse();
        assertThat(csrf.valid("", "cookie")).isFalse();
        assertThat(csrf.valid(null, "cookie")).isFalse();
        assertThat(csrf.valid(new CsrfTokenService(new MasterKey("")).token("cookie"), "cookie"))
                .isFalse();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new MasterKey("c2hvcnQ=")).hasMessageContaining("32 random bytes");
    }
}
