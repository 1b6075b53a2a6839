package waymark.profile.roster.comparison;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import waymark.edge.Labeled;
import waymark.events.EmptyCollections;
import waymark.profile.roster.RosterGroup;

/**
 * What an import does with a class and its group.
 *
 * @param what it is to people
 * @param next the class as it will be known; one of no group that is over is forgotten
 * @param before the group's name, if there is one already
 * @param rename what the group is called from then on; absent where that stays
 * @param seen the revision of the group that was compared; 0 for one to be made
 * @param joining places of counselors who lead it from then on
 * @param leaving places of counselors who do not lead it any more, if somebody else does
 */
public record GroupChange(
        What what,
        RosterGroup next,
        @Nullable String before,
        @Nullable String rename,
        long seen,
        List<String> joining,
        List<String> leaving) {

    /** What is absent is empty. */
    public GroupChange {
        joining = EmptyCollections.ifAbsent(joining);
        leaving = EmptyCollections.ifAbsent(leaving);
    }

    /** Is the class forgotten, as it is over and has no group? */
    public boolean forgets() {
        return next.over() && next.cohort() == null;
    }

    /** Does it write the group? */
    public boolean writesGroup() {
        return what != What.NOTED;
    }

    /** What becomes of a group. */
    public enum What implements Labeled {
        /** It is made. */
        MADE,
        /** It was closed as its class was over, and opens again. */
        REOPENED,
        /** It has the class's new name. */
        RENAMED,
        /** Nobody can join it any more; who joined stays. */
        CLOSED,
        /** Others lead it. */
        LED,
        /** Nothing that anybody sees: the class is known with other particulars. */
        NOTED
    }
}
