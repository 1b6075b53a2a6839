package waymark.gateway.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.gateway.TestSecret;

class SessionCipherTest {
    private static final byte[] PLAIN = "refresh token".getBytes(StandardCharsets.UTF_8);

    private final SessionCipher vault =
            new SessionCipher(TestSecret.of("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

    @Test
    void what_is_sealed_opens_for_its_owner_only() {
        byte[] sealed = vault.seal(PLAIN, "session-1");
        assertThat(vault.open(sealed, "session-1")).contains(PLAIN);
        assertThat(vault.open(sealed, "session-2")).isEmpty();
    }

    @Test
    void the_same_secret_is_never_sealed_alike_and_never_readable() {
        byte[] sealed = vault.seal(PLAIN, "s");
        assertThat(sealed).isNotEqualTo(vault.seal(PLAIN, "s"));
        assertThat(readable(sealed)).doesNotContain("refresh");
    }

    @Test
    void a_changed_byte_a_short_value_and_another_key_do_not_open() {
        byte[] sealed = vault.seal(PLAIN, "s");
        assertThat(new SessionCipher(TestSecret.of("")).open(sealed, "s")).isEmpty();
        assertThat(vault.open(new byte[3], "s")).isEmpty();
        sealed[sealed.length - 5] ^= 1;
        assertThat(vault.open(sealed, "s")).isEmpty();
    }

    /** What can be read in a JWE without its key. */
    static String readable(byte[] sealed) {
        return Stream.of(new String(sealed, StandardCharsets.US_ASCII).split("\\."))
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining(" "));
    }
}
