package waymark.gateway.signin;

/** Keycloak does not answer. */
class KeycloakDown extends Exception {
    KeycloakDown(Throwable cause) {
        super(cause);
    }
}
