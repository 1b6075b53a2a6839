package waymark.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealmUpdateTest {
    private final KeycloakAdmin keycloak = new KeycloakAdmin(Keycloak.shared().url());
    private final RealmFile file = RealmFile.read(KeycloakHome.realmFile(), Map.of("WAYMARK_PASSWORD_RESET", "true"));
    private final String realm = "earlier-" + UUID.randomUUID();

    @AfterEach
    void remove() {
        keycloak.call("DELETE", "/" + realm, null);
    }

    @Test
    void a_realm_of_an_earlier_version_gets_what_it_lacks_once() {
        keycloak.call(
                "POST",
                "",
                """
                {"realm":"%s","enabled":true,"eventsEnabled":true,"eventsExpiration":2592000,"clients":[{"clientId":"waymark-gateway","defaultClientScopes":["basic","profile"]}],
                "roles":{"realm":[{"name":"student"},{"name":"counselor"},{"name":"admin"}]}}"""
                        .formatted(realm));
        RealmUpdate update = new RealmUpdate(keycloak, realm, file);
        update.apply();

        String clients = "/clients?clientId=waymark-gateway";
        Map<String, Object> gateway = list(clients).getFirst();
        assertThat(list("/clients/" + gateway.get("id") + "/default-client-scopes"))
                .extracting(scope -> scope.get("name"))
                .contains("basic", "profile", "email", "acr");
        assertThat(list("/roles/counselor/composites"))
                .extracting(role -> role.get("name"))
                .containsExactly("second-step");
        assertThat(keycloak.object("/" + realm))
                .containsEntry("eventsEnabled", false)
                .containsEntry("eventsListeners", List.of())
                .containsEntry("browserFlow", "sign in")
                .containsEntry("firstBrokerLoginFlow", "first sign-in from elsewhere")
                .containsEntry("loginTheme", "waymark")
                .containsEntry("webAuthnPolicyPasswordlessPasskeysEnabled", true);
        assertThat(list("/authentication/required-actions"))
                .filteredOn(action -> action.get("alias").equals("UPDATE_EMAIL"))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .containsEntry("enabled", true)
                        .containsEntry("config", Map.of("verifyEmail", "true")));
        List<Map<String, Object>> steps = steps();
        assertThat(steps)
                .extracting(step -> step.get("requirement"))
                .containsExactly(
                        "ALTERNATIVE",
                        "ALTERNATIVE",
                        "ALTERNATIVE",
                        "REQUIRED",
                        "CONDITIONAL",
                        "REQUIRED",
                        "REQUIRED",
                        "ALTERNATIVE",
                        "DISABLED",
                        "REQUIRED",
                        "REQUIRED",
                        "REQUIRED",
                        "REQUIRED");
        assertThat(steps)
                .filteredOn(step -> step.get("authenticationConfig") != null)
                .hasSize(4);

        update.apply();
        assertThat(steps()).isEqualTo(steps);
    }

    @Test
    void a_new_realm_lacks_nothing() {
        Map<String, Object> whole = new HashMap<>(file.values());
        whole.put("realm", realm);
        whole.remove("users");
        whole.remove("defaultRole");
        keycloak.call("POST", "", RealmFile.json(whole).replace("default-roles-waymark", "default-roles-" + realm));
        List<Map<String, Object>> steps = steps();
        new RealmUpdate(keycloak, realm, file).apply();
        assertThat(steps()).isEqualTo(steps).hasSize(13);
    }

    private List<Map<String, Object>> steps() {
        return list("/authentication/flows/sign%20in/executions");
    }

    private List<Map<String, Object>> list(String path) {
        return keycloak.list("/" + realm + path);
    }
}
