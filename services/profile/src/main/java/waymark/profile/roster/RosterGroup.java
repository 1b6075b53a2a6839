package waymark.profile.roster;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.events.EmptyCollections;

/**
 * A class of a school's roster, and the group that stands for it. Nobody is named in it but by the ids of the school's
 * systems.
 *
 * @param id school and sourcedId
 * @param code tells it from others of the same title
 * @param terms sourcedIds of the academic sessions it is in
 * @param cohort the group; absent where nobody who teaches it counsels at the school
 * @param name what the roster called the group last: one that was renamed by hand keeps its name
 * @param leaders places of the counselors whom the roster had lead it
 * @param over did the roster close the group, as the class is no more?
 */
public record RosterGroup(
        @BsonId String id,
        String school,
        String sourcedId,
        String title,
        @Nullable String code,
        boolean homeroom,
        List<String> terms,
        List<Teacher> teachers,
        @Nullable String cohort,
        @Nullable String name,
        List<String> leaders,
        boolean over) {

    /** What is absent is empty. */
    public RosterGroup {
        terms = EmptyCollections.ifAbsent(terms);
        teachers = EmptyCollections.ifAbsent(teachers);
        leaders = EmptyCollections.ifAbsent(leaders);
    }

    /** Somebody who teaches it, by the ids of the enrollment and of the user. */
    public record Teacher(String enrollment, String user) {}

    /** Does it have a group that students are invited to? */
    public boolean led() {
        return cohort != null && !over;
    }

    /** The id of its group. */
    public String group() {
        return Objects.requireNonNull(cohort);
    }

    /** The same with those who teach it. */
    public RosterGroup taughtBy(List<Teacher> others) {
        return new RosterGroup(
                id, school, sourcedId, title, code, homeroom, terms, others, cohort, name, leaders, over);
    }

    /** The same with a group. */
    public RosterGroup shownAs(@Nullable String group, @Nullable String called, List<String> places, boolean ended) {
        return new RosterGroup(
                id, school, sourcedId, title, code, homeroom, terms, teachers, group, called, places, ended);
    }
}
