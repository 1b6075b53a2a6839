package waymark.profile.roster.comparison;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.Labeled;
import waymark.events.EmptyCollections;
import waymark.profile.roster.RosterPerson;

/**
 * What an import does with a student of the roster. Until it is applied it is kept as a document of its own, so that a
 * person who is erased in the meantime goes here too.
 *
 * @param id import and sourcedId
 * @param roster the import
 * @param next the student as the roster will name them; of one who goes, as it named them last
 * @param former id of the same student under another sourcedId; absent where it is the same
 * @param left groups they are in no more, whose class is not over
 * @param goesAt when it is forgotten if nobody applied it
 */
public record PersonChange(
        @BsonId String id,
        String roster,
        What what,
        RosterPerson next,
        @Nullable String former,
        List<String> left,
        Instant goesAt) {

    /** What is absent is empty. */
    public PersonChange {
        left = EmptyCollections.ifAbsent(left);
    }

    /** What becomes of a student. */
    public enum What implements Labeled {
        /** They are invited. */
        INVITED,
        /** They are called otherwise, have another address, or are invited to other groups. */
        CHANGED,
        /** They are in the roster no more. */
        ENDED
    }
}
