package waymark.profile.privacy;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A person's wish to be forgotten, until it is fulfilled here. */
public record Erasure(@BsonId String id, long revision, String receipt, Instant requestedAt) {}
