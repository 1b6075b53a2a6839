package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import waymark.backends.Backends;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;

/** What the command says; what it looks at is tested with the search itself. */
class FindPersonTest {
    private final KeycloakAdmin keycloak = new KeycloakAdmin(Keycloak.shared().url());
    private final String name = "n" + UUID.randomUUID();

    @Test
    void it_says_where_somebody_is_named_and_how_often_and_ends_with_0_once_they_are_gone() {
        keycloak.call("POST", "/waymark/users", "{\"username\":\"" + name + "\"}");
        Object id = keycloak.list("/waymark/users?exact=true&username=" + name)
                .getFirst()
                .get("id");
        assertThat(said(1)).containsExactly("Keycloak, account " + id, "1");

        keycloak.call("DELETE", "/waymark/users/" + id, null);
        assertThat(said(0)).containsExactly("0");
    }

    private List<String> said(int code) {
        var out = new ByteArrayOutputStream();
        Map<String, String> servers = Map.of(
                "MONGODB_URI", Backends.mongoUri(),
                "KAFKA_BOOTSTRAP_SERVERS", Backends.kafkaServers(),
                "KEYCLOAK_URL", Keycloak.shared().url());
        assertThat(FindPerson.run(List.of(name, "--memory"), servers, new PrintStream(out)))
                .isEqualTo(code);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
