package waymark.profile.person;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Somebody who signed in at least once. The name is what their token said last; it never travels in events.
 *
 * @param lastVisit when they were last here before this visit; absent on their first
 */
public record Person(
        @BsonId String id, String name, Instant createdAt, Instant lastSeen, @Nullable Instant lastVisit) {}
