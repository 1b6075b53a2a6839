package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortalLayoutTest {
    private static final Path ROOT = Path.of("/waymark");

    @Test
    void usual_ports_are_the_documented_ones() {
        PortalLayout layout = PortalLayout.usual(ROOT, Map.of());

        assertThat(layout.url("gateway")).isEqualTo("http://localhost:8080");
        assertThat(layout.managementUrl("profile")).isEqualTo("http://localhost:9084");
        assertThat(layout.port(PortalLayout.KEYCLOAK)).isEqualTo(8180);
    }

    @Test
    void a_variable_moves_a_part_and_its_health() {
        PortalLayout layout = PortalLayout.usual(ROOT, Map.of("WAYMARK_PORT_QUIZ", "7000"));

        assertThat(layout.url("quiz")).isEqualTo("http://localhost:7000");
        assertThat(layout.managementUrl("quiz")).isEqualTo("http://localhost:8000");
    }

    @Test
    void random_ports_are_all_different() {
        PortalLayout layout = TestPortal.layout(ROOT, ROOT);

        var all = new HashSet<>(layout.ports().values());
        all.addAll(layout.management().values());
        assertThat(all).hasSize(layout.ports().size() + layout.management().size());
    }

    @Test
    void a_busy_port_is_named_together_with_the_way_out() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(busy.getLocalPort());
            PortalLayout layout = PortalLayout.usual(ROOT, Map.of("WAYMARK_PORT_CONTENT", port));

            assertThatIllegalStateException()
                    .isThrownBy(() -> layout.requireFree(List.of("content")))
                    .withMessageContaining("Port " + port + ", meant for content")
                    .withMessageContaining("WAYMARK_PORT_CONTENT");
        }
    }
}
