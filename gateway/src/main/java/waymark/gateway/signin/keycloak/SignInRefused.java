package waymark.gateway.signin.keycloak;

/** Keycloak, or a check of what it said, refused. The message is for logs and holds nothing personal. */
public class SignInRefused extends Exception {
    public SignInRefused(String message) {
        super(message);
    }
}
