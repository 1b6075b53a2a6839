package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import waymark.edge.RefusedException;

/**
 * The caller's Idempotency-Key, made one that nobody else can hit: hashed together with the person. A visitor has
 * nothing but the key, which must therefore be long enough not to be guessed.
 */
final class IdempotencyKey {
    private static final int LEAST = 16;
    private static final int MAX = 200;

    private IdempotencyKey() {}

    /** Null if there is no key. */
    @Nullable
    static String of(@Nullable String key, @Nullable String person) {
        if (key == null) {
            return null;
        }
        if (key.length() > MAX || key.isBlank() || (person == null && key.length() < LEAST)) {
            throw RefusedException.invalid(
                    "idempotency-key",
                    "An Idempotency-Key has at most %d characters, and at least %d when nobody is signed in; a random UUID is fine."
                            .formatted(MAX, LEAST));
        }
        return sha256((person == null ? "visitor" : "person\n" + person) + "\n" + key);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
