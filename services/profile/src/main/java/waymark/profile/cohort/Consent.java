package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.person.Viewer;

/**
 * A student's agreement that the counselor of a cohort may see their progress, until they end it.
 *
 * @param id cohort and person
 * @param personName what the counselor sees as the student's name
 * @param text version of the words the student agreed to
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
    /** Version of {@link #VISIBLE}. */
    static final String TEXT = "2026-11";

    /** What a student is told before agreeing, and all that a counselor then sees. */
    static final List<String> VISIBLE = List.of(
            "your name and when you were last here",
            "how far you are with an assessment, and its results",
            "your best matches",
            "the careers you saved, with your thumbs but not your notes",
            "the steps of your plan, their dates and ticks, but not your notes");

    static String idOf(String cohort, String person) {
        return cohort + "/" + person;
    }

    /** The cohort of the consent with that id; ids of cohorts have no slash. */
    static String cohortOf(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    /** A live consent. */
    static Consent given(Cohort cohort, String person, String name, long revision, Instant now) {
        return new Consent(
                idOf(cohort.id(), person),
                revision,
                cohort.id(),
                cohort.name(),
                cohort.counselor(),
                cohort.counselorName(),
                person,
                name,
                TEXT,
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
    Viewer viewer() {
        return new Viewer(counselor, person);
    }
}
