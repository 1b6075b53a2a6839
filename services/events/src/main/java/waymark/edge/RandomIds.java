package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Unguessable ids. */
public final class RandomIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{20,64}");

    private RandomIds() {}

    /** 256 random bits, 43 characters of URL-safe Base64. */
    public static String random() {
        byte[] b = new byte[32];
        RANDOM.nextBytes(b);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(b);
    }

    /** Could it be an unguessable id, from wherever it comes? 20 to 64 characters of URL-safe Base64. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }
}
