package waymark.gateway;

/** A secret for tests of other packages. */
public final class TestSecret {
    private TestSecret() {}

    /** From that Base64, random if empty. */
    public static Secret of(String base64) {
        return new Secret(base64);
    }
}
