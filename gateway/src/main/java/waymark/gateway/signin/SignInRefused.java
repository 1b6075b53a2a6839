package waymark.gateway.signin;

/** Keycloak, or a check of what it said, refused. The message is for logs and holds nothing personal. */
class SignInRefused extends Exception {
    SignInRefused(String message) {
        super(message);
    }
}
