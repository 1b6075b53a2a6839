package waymark.gateway;

import waymark.gateway.identity.MasterKey;

/** A secret for tests of other packages. */
public final class TestSecret {
    private TestSecret() {}

    /** From that Base64, random if empty. */
    public static MasterKey of(String base64) {
        return new MasterKey(base64);
    }
}
