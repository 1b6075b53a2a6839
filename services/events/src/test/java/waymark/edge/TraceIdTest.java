package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraceIdTest {
    @Test
    void a_new_trace_is_well_formed_and_its_own() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String parent = TraceContext.continuing(null).parent();
            assertThat(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
            assertThat(seen.add(parent)).isTrue();
            assertThat(TraceContext.continuing(parent).parent()).startsWith(parent.substring(0, 36));
        }
    }
}
