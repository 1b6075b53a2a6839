package waymark.local;

import java.util.HashMap;
import java.util.Map;
import waymark.backends.Keycloak;
import waymark.backends.KeycloakAdmin;
import waymark.backends.MailSettings;
import waymark.backends.RealmUpdate;

/** Behind {@code ./waymark update-realm}: adds to a Keycloak that keeps its data what this version of Waymark needs. */
final class UpdateRealm {
    private UpdateRealm() {}

    /** Of the Keycloak the environment names, else of docker compose's on this machine. */
    static void run(Map<String, String> environment) {
        String url = environment.getOrDefault("KEYCLOAK_URL", "http://localhost:8180");
        String password = environment.getOrDefault("KEYCLOAK_ADMIN_PASSWORD", "waymark-local");
        Map<String, String> variables = new HashMap<>(
                MailSettings.of(environment).orElseGet(MailSettings::none).variables());
        variables.putAll(Keycloak.secondStep(environment));
        RealmUpdate.of(new KeycloakAdmin(url, password), variables).apply();
    }
}
