package waymark.gateway.signin;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A sign-in under way. It can be finished once, within ten minutes, by the browser that began it.
 *
 * @param id hash of the state
 * @param browser hash of the browser's cookie
 * @param secrets the nonce and the PKCE verifier, sealed
 * @param back the local path to go to afterwards
 */
public record Attempt(@BsonId String id, String browser, byte[] secrets, String back, Instant endsAt) {}
