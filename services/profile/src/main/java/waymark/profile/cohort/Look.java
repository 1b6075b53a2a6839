package waymark.profile.cohort;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * One time somebody looked at somebody else's data.
 *
 * @param id kept to ourselves, as are the ids of both people: the student sees {@link Seen}
 * @param reader name of who looked
 * @param role what let them
 */
public record Look(
        @BsonId String id, String person, String readerId, String reader, String role, String what, Instant at) {

    /** A look as the person looked at sees it. */
    @Serdeable
    public record Seen(Instant at, String reader, String role, String what) {}

    Seen shown() {
        return new Seen(at, reader, role, what);
    }
}
