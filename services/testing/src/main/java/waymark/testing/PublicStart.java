package waymark.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application started at an address that others reach. */
public abstract class PublicStart {
    private final String[] needed;

    /**
     * A test of the application whose tests these are.
     *
     * @param needed the variables it has to have
     */
    protected PublicStart(String... needed) {
        this.needed = needed;
    }

    @Test
    void at_a_public_address_it_does_not_start_with_defaults_and_says_what_to_set() {
        Map<String, Object> published = Map.of("waymark.url", "https://careers.example.org");
        assertThatThrownBy(() -> ApplicationContext.run(published))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .message()
                .contains("please set")
                .contains(needed);
    }
}
