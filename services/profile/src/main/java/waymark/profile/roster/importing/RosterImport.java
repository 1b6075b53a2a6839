package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.EmptyCollections;
import waymark.profile.roster.SchoolRoster;
import waymark.profile.roster.comparison.GroupChange;
import waymark.profile.roster.comparison.PersonChange;
import waymark.profile.roster.comparison.RosterCounts;

/**
 * A set that was compared with a school's roster, and perhaps applied. It names no student: who is invited and who goes
 * are {@link PersonChange}s.
 *
 * @param next the roster as it will be; its revision is one more than the one compared with
 * @param version {@code 1.1} or {@code 1.2} of OneRoster, or {@code csv}
 * @param org sourcedId of the school in the set; absent for a plain CSV file
 * @param orgName what the set calls the school; absent for a plain CSV file
 * @param links does it say for the first time which org the school is?
 * @param groups what becomes of classes and groups
 * @param teachers counselors of the school found by their address: they are known by sourcedId from then on
 * @param leftOut classes without a group, and why, a sentence each
 * @param notes what else there is to know, a sentence each
 * @param by who sent it; absent once they are erased
 * @param appliedAt absent while it is not
 * @param goesAt when it is forgotten
 */
public record RosterImport(
        @BsonId String id,
        String school,
        SchoolRoster next,
        String version,
        boolean delta,
        @Nullable String org,
        @Nullable String orgName,
        boolean links,
        List<GroupChange> groups,
        List<KnownCounselor> teachers,
        List<String> leftOut,
        List<String> notes,
        RosterCounts counts,
        @Nullable Sender by,
        Instant at,
        @Nullable Instant appliedAt,
        Instant goesAt) {

    /** What is absent is empty. */
    public RosterImport {
        groups = EmptyCollections.ifAbsent(groups);
        teachers = EmptyCollections.ifAbsent(teachers);
        leftOut = EmptyCollections.ifAbsent(leftOut);
        notes = EmptyCollections.ifAbsent(notes);
    }

    /** A place at the school, and what the school's systems call who has it. */
    public record KnownCounselor(String place, String sourcedId) {}

    /** The admin who sent it. */
    public record Sender(String id, String name) {}
}
