package waymark.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {
    private static final RateLimiter.Caller CALLER = RateLimiter.Caller.person("ada", "198.51.100.9");

    @Test
    void gateways_side_by_side_let_pass_together_what_one_alone_does() {
        assertThat(passed(gateway(1))).isEqualTo(10);
        assertThat(passed(gateway(2)) + passed(gateway(2))).isEqualTo(10);
    }

    private static RateLimiter gateway(int of) {
        return new RateLimiter(new RateLimiter.Plenty(3, 3, 10, 3, 3, 1_000, of), "");
    }

    private static int passed(RateLimiter limits) {
        int passed = 0;
        while (limits.call(CALLER) == 0) {
            passed++;
        }
        return passed;
    }
}
