package waymark.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the import command says where nobody can sign in; with a portal that is ready it is in
 * {@link ReadmeCommandsTest}.
 */
class ImportTest {
    @TempDir
    Path folder;

    @Test
    void while_signing_in_is_not_there_yet_it_says_what_to_wait_for() throws IOException {
        assertThatThrownBy(() -> bring(503))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nobody can sign in")
                .hasMessageContaining("wait until it says \"Waymark is ready\"")
                .hasMessageNotContaining("no Waymark");
    }

    @Test
    void at_an_address_without_a_portal_it_says_so() {
        for (int status : new int[] {200, 404}) {
            assertThatThrownBy(() -> bring(status))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("is no Waymark that people can sign in to")
                    .hasMessageContaining("WAYMARK_URL")
                    .hasMessageNotContaining("ready");
        }
    }

    /** Imports into what answers everything with that status, as the gateway does with 503 while Keycloak is away. */
    private void bring(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            Path file = Files.writeString(folder.resolve("release.zip"), "x");
            Map<String, String> environment = Map.of(
                    "WAYMARK_URL",
                    "http://localhost:" + server.getAddress().getPort(),
                    "KEYCLOAK_IMPORT_SECRET",
                    "secret");
            Import.run(
                    List.of("onet", file.toString()),
                    environment,
                    InputStream.nullInputStream(),
                    new PrintStream(new ByteArrayOutputStream()));
        } finally {
            server.stop(0);
        }
    }
}
