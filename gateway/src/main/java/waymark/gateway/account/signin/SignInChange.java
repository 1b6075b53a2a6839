package waymark.gateway.account.signin;

import java.util.Optional;
import java.util.stream.Stream;

/** What people can change about how they sign in. */
enum SignInChange {
    /** Another e-mail address, once a link sent to it was opened. */
    EMAIL("UPDATE_EMAIL"),
    /** Showing that the address they have is theirs, the same way. */
    CONFIRM("VERIFY_EMAIL"),
    /** Another password. */
    PASSWORD("UPDATE_PASSWORD"),
    /** A passkey of this device. */
    PASSKEY("webauthn-register-passwordless"),
    /** An app that makes one-time codes. */
    CODE("CONFIGURE_TOTP");

    private final String action;

    SignInChange(String action) {
        this.action = action;
    }

    /** What Keycloak calls it. */
    String action() {
        return action;
    }

    /** Its name in addresses. */
    String path() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<SignInChange> of(String path) {
        return Stream.of(values()).filter(change -> change.path().equals(path)).findFirst();
    }
}
