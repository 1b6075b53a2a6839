package waymark.gateway.signin.keycloak;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A sign-in under way. It can be finished once, within ten minutes, by the browser that began it.
 *
 * @param id hash of the state
 * @param browser hash of the browser's cookie
 * @param secrets the nonce and the PKCE verifier, sealed
 * @param back the local path to go to afterwards; empty for where the person has their work
 * @param clicked what is to be done once the person is known, if their click led here
 * @param again true if it was begun by itself after one that failed; such a one is not repeated
 */
public record SignInAttempt(
        @BsonId String id,
        String browser,
        byte[] secrets,
        String back,
        @Nullable String clicked,
        Instant endsAt,
        @Nullable Boolean again) {

    /** Begun by a person's own click? */
    public boolean first() {
        return !Boolean.TRUE.equals(again);
    }
}
