package waymark.profile.roster.comparison;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an import changes, counted.
 *
 * @param made groups
 * @param reopened groups
 * @param renamed groups
 * @param closed groups
 * @param led groups that others lead from then on, and nothing else changes
 * @param invited students who were not in the roster
 * @param changed students who are called otherwise or invited to other groups
 * @param ended students who are in the roster no more
 * @param noted classes of which other particulars are known and nothing else changes
 */
@Serdeable
public record RosterCounts(
        int made, int reopened, int renamed, int closed, int led, int invited, int changed, int ended, int noted) {

    /** Counts changes. */
    public static RosterCounts of(List<GroupChange> groups, List<PersonChange> people) {
        return new RosterCounts(
                count(groups, GroupChange.What.MADE),
                count(groups, GroupChange.What.REOPENED),
                count(groups, GroupChange.What.RENAMED),
                count(groups, GroupChange.What.CLOSED),
                count(groups, GroupChange.What.LED),
                counted(people, PersonChange.What.INVITED),
                counted(people, PersonChange.What.CHANGED),
                counted(people, PersonChange.What.ENDED),
                count(groups, GroupChange.What.NOTED));
    }

    private static int count(List<GroupChange> groups, GroupChange.What what) {
        return (int) groups.stream().filter(change -> change.what() == what).count();
    }

    private static int counted(List<PersonChange> people, PersonChange.What what) {
        return (int) people.stream().filter(change -> change.what() == what).count();
    }

    /** How many things change that somebody sees. */
    public int changes() {
        return made + reopened + renamed + closed + led + invited + changed + ended;
    }
}
