package waymark.profile.roster;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.EmptyCollections;
import waymark.profile.cohort.Consent;

/**
 * A student in a school's roster: invited to groups, seen by nobody before they agree.
 *
 * @param id school and sourcedId
 * @param sourcedId what the school's systems call them
 * @param email in lower case; absent where the school gave none, or gave the same to several
 * @param person id of the account that showed this address to be its own; absent until one did
 * @param enrollments in classes that have a group, at least one
 * @param at when the roster first named them (UTC)
 */
public record RosterPerson(
        @BsonId String id,
        String school,
        String sourcedId,
        String name,
        @Nullable String email,
        @Nullable String person,
        List<Enrollment> enrollments,
        Instant at) {

    /** One without enrollments has none. */
    public RosterPerson {
        enrollments = EmptyCollections.ifAbsent(enrollments);
    }

    /**
     * An invitation to a group.
     *
     * @param schoolClass sourcedId of the class the group stands for
     * @param since when they were invited; who left the group later is not invited again
     */
    public record Enrollment(String sourcedId, String schoolClass, String cohort, Instant since) {

        /**
         * Does it still invite them? Not who joined, nor who left again after it: they know the group and its code.
         *
         * @param consent theirs for the group, live or ended; null if they gave none
         */
        public boolean invites(@Nullable Consent consent) {
            return consent == null
                    || consent.endedAt() != null && !consent.endedAt().isAfter(since);
        }
    }

    /** The id of what the school's systems call so. */
    public static String idOf(String school, String sourcedId) {
        return school + "/" + sourcedId;
    }

    /** The groups they are invited to. */
    public List<String> cohorts() {
        return enrollments.stream().map(Enrollment::cohort).toList();
    }
}
