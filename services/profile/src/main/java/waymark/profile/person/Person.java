package waymark.profile.person;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** Somebody who signed in at least once. The name is what their token said last; it never travels in events. */
public record Person(@BsonId String id, String name, Instant createdAt, Instant lastSeen) {}
