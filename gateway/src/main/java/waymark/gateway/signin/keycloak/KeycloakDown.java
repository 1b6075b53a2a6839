package waymark.gateway.signin.keycloak;

/** Keycloak does not answer. */
public class KeycloakDown extends Exception {
    KeycloakDown(Throwable cause) {
        super(cause);
    }
}
