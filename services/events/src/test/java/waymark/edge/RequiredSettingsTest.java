package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredSettingsTest {
    private static final String PUBLIC = "https://careers.example.org";
    private static final String ISSUER = "https://signin.example.org/realms/waymark";
    private static final Map<String, String> GOOD =
            Map.of("KEYCLOAK_CLIENT_SECRET", "a-secret", "WAYMARK_SESSION_KEY", "AAAA");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1:23080/",
                "http://[::1]:8080",
                "http://waymark.localhost"
            })
    void on_ones_own_machine_defaults_are_fine(String address) {
        assertThat(RequiredSettings.missing(
                        address, Map.of("WAYMARK_SESSION_KEY", ""), "http://localhost:8180/realms/x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLIC,
                "http://192.168.1.7:8080",
                "http://localhost.example.org",
                "http://127.0.0.1.example.org",
                "http://0.0.0.0:8080",
                "no address"
            })
    void anywhere_else_they_are_not(String address) {
        assertThat(RequiredSettings.missing(address, Map.of("WAYMARK_SESSION_KEY", ""), ISSUER))
                .isPresent();
    }

    @Test
    void one_sentence_names_all_that_is_missing() {
        assertThat(RequiredSettings.missing(
                        PUBLIC,
                        Map.of("WAYMARK_SESSION_KEY", " ", "KEYCLOAK_CLIENT_SECRET", "waymark-local"),
                        "http://localhost:8180/realms/waymark"))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains(
                                PUBLIC,
                                "please set KEYCLOAK_CLIENT_SECRET and KEYCLOAK_ISSUER and WAYMARK_SESSION_KEY"));
    }

    @Test
    void with_all_set_it_starts() {
        assertThat(RequiredSettings.missing(PUBLIC, GOOD, ISSUER)).isEmpty();
    }
}
