package waymark.quiz.sitting;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.RefusedException;
import waymark.edge.Sha256;

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
                    ("An Idempotency-Key has at most %d characters, and at least %d when nobody is signed in; a "
                                    + "random UUID is fine.")
                            .formatted(MAX, LEAST));
        }
        String whose = person == null ? "visitor" : "person\n" + person;
        return Sha256.hex(whose + "\n" + key);
    }
}
