package waymark.profile.privacy;

import java.time.Instant;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's wish to be forgotten. It stays, so that asking again gives the same receipt; the id names nobody any more.
 *
 * @param gone how many documents of each kind went so far
 */
public record Erasure(@BsonId String id, long revision, String receipt, Instant requestedAt, Map<String, Long> gone) {}
