package waymark.edge;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import java.util.Map;
import java.util.TreeMap;

/** Keeps an application from starting at a public address with default secrets. */
@Context
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequiredSettingsCheck {
    /** The settings of any application that are secret, and the variables that set them. */
    private static final Map<String, String> SECRETS = Map.of(
            "waymark.session.key", "WAYMARK_SESSION_KEY",
            "waymark.keycloak.secret", "KEYCLOAK_CLIENT_SECRET",
            "waymark.keycloak.client-secret", "KEYCLOAK_PROFILE_SECRET",
            "keycloak.admin.password", "KEYCLOAK_ADMIN_PASSWORD");

    RequiredSettingsCheck(Environment settings) {
        Map<String, String> secrets = new TreeMap<>();
        SECRETS.forEach((setting, variable) ->
                settings.getProperty(setting, String.class).ifPresent(value -> secrets.put(variable, value)));
        String issuer = settings.getProperty("waymark.keycloak.issuer", String.class)
                .or(() -> settings.getProperty("micronaut.security.token.jwt.claims-validators.issuer", String.class))
                .orElse("");
        String address = settings.getProperty("waymark.url", String.class).orElse("http://localhost");
        RequiredSettings.missing(address, secrets, issuer).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
    }
}
