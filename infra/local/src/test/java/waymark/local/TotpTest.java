package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    @Test
    void codes_are_those_of_the_standards_own_examples() {
        Totp phone = Totp.of("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(phone.key()).isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(phone.code(Instant.ofEpochSecond(59), 0)).isEqualTo("287082"); // RFC 6238, appendix B
        assertThat(phone.code(Instant.ofEpochSecond(1_111_111_109), 0)).isEqualTo("081804");
        assertThat(phone.code(Instant.ofEpochSecond(29), 1)).isEqualTo("287082");
    }
}
