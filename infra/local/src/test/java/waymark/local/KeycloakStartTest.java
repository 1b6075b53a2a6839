package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docker compose starts Keycloak with, with {@code echo} in Keycloak's place. */
class KeycloakStartTest {
    private static final Map<String, String> SET = Map.of(
            "WAYMARK_URL", "https://careers.example.org",
            "KC_HOSTNAME", "https://signin.example.org",
            "KEYCLOAK_ADMIN_PASSWORD", "one",
            "KEYCLOAK_CLIENT_SECRET", "two",
            "KEYCLOAK_PROFILE_SECRET", "three");

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://localhost", "http://127.0.0.1:8080/"})
    void development_mode_is_for_ones_own_machine(String address) throws Exception {
        assertThat(start(Map.of("WAYMARK_URL", address))).isEqualTo("start-dev --import-realm");
    }

    @Test
    void at_a_public_address_it_starts_in_production_mode_once_all_is_set() throws Exception {
        assertThat(start(SET)).startsWith("start --import-realm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEYCLOAK_ADMIN_PASSWORD", "KEYCLOAK_CLIENT_SECRET", "KEYCLOAK_PROFILE_SECRET"})
    void with_a_secret_everybody_knows_it_does_not_start_and_says_which(String secret) throws Exception {
        Map<String, String> variables = new HashMap<>(SET);
        variables.put(secret, "waymark-local");
        assertThat(start(variables)).startsWith("Keycloak does not start").contains("please set " + secret + " (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost.example.org", "http://10.0.0.5:8080", "https://careers.example.org"})
    void anywhere_else_nothing_is_taken_for_granted(String address) throws Exception {
        assertThat(start(Map.of("WAYMARK_URL", address)))
                .contains(
                        "KEYCLOAK_ADMIN_PASSWORD and KEYCLOAK_CLIENT_SECRET and KEYCLOAK_PROFILE_SECRET and KEYCLOAK_PUBLIC_URL");
    }

    @Test
    void a_mail_server_needs_an_address_that_messages_are_from() throws Exception {
        assertThat(start(Map.of("WAYMARK_SMTP_HOST", "mail.example.org")))
                .startsWith("Keycloak does not start")
                .contains("please set WAYMARK_SMTP_FROM");
        assertThat(start(Map.of("WAYMARK_SMTP_HOST", "mail.example.org", "WAYMARK_SMTP_FROM", "waymark@example.org")))
                .isEqualTo("start-dev --import-realm");
    }

    private static String start(Map<String, String> variables) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("waymark.root"), "infra/keycloak/start.sh");
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("K") || name.startsWith("WAYMARK"));
        builder.environment().putAll(variables);
        builder.environment().put("KC", "echo");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
