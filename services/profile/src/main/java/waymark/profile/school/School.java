package waymark.profile.school;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;

/**
 * A school: the unit of scope. Its counselors may lead groups together, and see nothing of other schools.
 *
 * @param sourcedId what its own systems call it (the {@code sourcedId} of an org in OneRoster); absent until a roster
 *     named it
 */
public record School(@BsonId String id, long revision, String name, Instant createdAt, @Nullable String sourcedId) {
    /** The most characters of a name. */
    public static final int LONGEST_NAME = 120;

    /** The same with another name. */
    public School renamed(String newName) {
        return new School(id, revision + 1, checkedName(newName), createdAt, sourcedId);
    }

    /** The same, known to its own systems as that. */
    public School linked(String org) {
        return new School(id, revision + 1, name, createdAt, org);
    }

    /** The name without blanks around it. */
    public static String checkedName(String name) {
        String tidy = name == null ? "" : name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
            throw RefusedException.invalid(
                    "school-name", "Give the school a name of 1 to " + LONGEST_NAME + " characters.");
        }
        return tidy;
    }
}
