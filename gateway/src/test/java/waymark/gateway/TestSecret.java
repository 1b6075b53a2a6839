package waymark.gateway;

import waymark.gateway.identity.SessionSecret;

/** A secret for tests of other packages. */
public final class TestSecret {
    private TestSecret() {}

    /** From that Base64, random if empty. */
    public static SessionSecret of(String base64) {
        return new SessionSecret(base64);
    }
}
