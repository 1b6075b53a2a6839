package waymark.profile.cohort;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** One time somebody looked at somebody else's data. */
@Serdeable
public record Look(
        @BsonId String id, String person, String readerId, String reader, String role, String what, Instant at) {}
