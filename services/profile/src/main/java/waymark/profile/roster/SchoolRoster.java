package waymark.profile.roster;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.EmptyCollections;

/**
 * A school's roster as it was imported last.
 *
 * @param id the school
 * @param revision grows with each import
 * @param terms the last day of each academic session
 * @param choice what the admin chose then
 */
public record SchoolRoster(@BsonId String id, long revision, List<Term> terms, Choice choice) {

    /** What is absent is empty. */
    public SchoolRoster {
        terms = EmptyCollections.ifAbsent(terms);
    }

    /** An academic session; no class of it is taught after that day. */
    public record Term(String sourcedId, LocalDate endsOn) {}

    /**
     * What becomes a group.
     *
     * @param homeroomsOnly only classes that are homerooms?
     * @param counselor place of who leads groups of classes that no counselor teaches; absent for nobody, and then
     *     there are no such groups
     */
    public record Choice(boolean homeroomsOnly, @Nullable String counselor) {}

    /** Nothing imported yet. */
    public static SchoolRoster none(String school) {
        return new SchoolRoster(school, 0, List.of(), new Choice(false, null));
    }
}
