package waymark.gateway;

import waymark.gateway.identity.GatewaySecret;

/** A secret for tests of other packages. */
public final class TestSecret {
    private TestSecret() {}

    /** From that Base64, random if empty. */
    public static GatewaySecret of(String base64) {
        return new GatewaySecret(base64);
    }
}
