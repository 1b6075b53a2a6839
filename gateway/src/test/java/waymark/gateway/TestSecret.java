package waymark.gateway;

import waymark.gateway.identity.GatewayKey;

/** A secret for tests of other packages. */
public final class TestSecret {
    private TestSecret() {}

    /** From that Base64, random if empty. */
    public static GatewayKey of(String base64) {
        return new GatewayKey(base64);
    }
}
