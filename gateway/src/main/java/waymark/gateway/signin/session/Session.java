package waymark.gateway.signin.session;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.gateway.signin.keycloak.TokenSet;

/**
 * A session as Mongo keeps it.
 *
 * @param id hash of the cookie's value
 * @param person whose it is, to end all of a person's sessions
 * @param sid Keycloak's own session, to end with it
 * @param grant the sealed {@link TokenSet}
 * @param sitting a visitor's sitting that could not be claimed yet
 * @param accessUntil when the access token ends
 * @param endsAt when Mongo may drop the session
 */
public record Session(
        @BsonId String id,
        String person,
        @Nullable String sid,
        byte[] grant,
        @Nullable String sitting,
        Instant accessUntil,
        Instant endsAt) {}
