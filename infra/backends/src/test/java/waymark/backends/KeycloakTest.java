package waymark.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class KeycloakTest {
    private final Keycloak keycloak = Keycloak.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void the_realm_has_one_issuer() throws Exception {
        String configuration = get(keycloak.issuer() + "/.well-known/openid-configuration", 200);

        assertThat(configuration).contains("\"issuer\":\"" + keycloak.issuer() + "\"");
    }

    @Test
    void sign_in_starts_only_for_our_portal_and_with_a_pkce_challenge() throws Exception {
        assertThat(get(
                        authorize(keycloak.portal()) + "&code_challenge=" + "x".repeat(43)
                                + "&code_challenge_method=S256",
                        200))
                .contains("Sign in");
        get(authorize(keycloak.portal()), 302);
        get(authorize("http://localhost:1") + "&code_challenge=" + "x".repeat(43) + "&code_challenge_method=S256", 400);
    }

    private String authorize(String portal) {
        return keycloak.issuer()
                + "/protocol/openid-connect/auth?client_id=waymark-gateway&response_type=code&scope=openid"
                + "&redirect_uri=" + portal + "/signin/callback";
    }

    private String get(String address, int status) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }
}
