package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.bench.Person;

/** A measured person must send what a browser would, and nothing else. */
class PersonTest {
    @Test
    void cookies_go_only_to_the_paths_they_are_for() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            List<String> sent = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
            exchange.getResponseHeaders().add("Set-Cookie", "site=1; Path=/; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "identity=2;Version=1;Path=/realms/waymark/;HttpOnly");
            byte[] body = String.join("; ", sent).getBytes();
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Person person = new Person("http://localhost:" + server.getAddress().getPort());
            assertThat(person.get("/").body()).isEmpty();
            assertThat(person.get("/api/careers").body()).isEqualTo("site=1");
            assertThat(person.get("/realms/waymarket/x").body()).isEqualTo("site=1");
            assertThat(person.get("/realms/waymark/x").body().split("; "))
                    .containsExactlyInAnyOrder("site=1", "identity=2");
        } finally {
            server.stop(0);
        }
    }
}
