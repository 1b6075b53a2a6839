package waymark.profile.assessment;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What is left for a while of something erased elsewhere: enough to know an older fact when it comes late, and nothing
 * of a person.
 */
public record Tombstone(@BsonId String id, long revision, Instant droppedAt) {}
