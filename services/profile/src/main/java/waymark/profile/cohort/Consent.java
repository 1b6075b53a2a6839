package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.person.Viewer;

/**
 * A student's agreement that the counselor of a cohort may see their progress, until they end it.
 *
 * @param id cohort and person
 * @param personName what the counselor sees as the student's name
 * @param text version of the {@link ConsentText} the student agreed to
 */
public record Consent(
        @BsonId String id,
        long revision,
        String cohort,
        String cohortName,
        String counselor,
        String counselorName,
        String person,
        String personName,
        String text,
        Instant givenAt,
        @Nullable Instant endedAt) {
    /** The id of a person's consent for a cohort. */
    public static String idOf(String cohort, String person) {
        return cohort + "/" + person;
    }

    /** The cohort of the consent with that id; ids of cohorts have no slash. */
    public static String cohortOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** A live consent, to the words of today. */
    public static Consent given(Cohort cohort, String person, String name, long revision, Instant now) {
        return new Consent(
                idOf(cohort.id(), person),
                revision,
                cohort.id(),
                cohort.name(),
                cohort.counselor(),
                cohort.counselorName(),
                person,
                name,
                ConsentText.CURRENT,
                now,
                null);
    }

    /** Does it still hold? */
    public boolean live() {
        return endedAt == null;
    }

    Consent ended(Instant now) {
        return new Consent(
                id, revision + 1, cohort, cohortName, counselor, counselorName, person, personName, text, givenAt, now);
    }

    /** The counselor, looking at this student. */
    public Viewer viewer() {
        return new Viewer(counselor, person);
    }
}
