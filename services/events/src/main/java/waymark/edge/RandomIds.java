package waymark.edge;

import java.security.SecureRandom;
import java.util.Base64;

/** Unguessable ids. */
public final class RandomIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** 256 random bits, 43 characters of URL-safe Base64. */
    public static String random() {
        byte[] b = new byte[32];
        RANDOM.nextBytes(b);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b);
    }
}
