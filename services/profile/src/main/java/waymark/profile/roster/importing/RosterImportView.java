package waymark.profile.roster.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import waymark.profile.roster.RosterPerson;
import waymark.profile.roster.comparison.GroupChange;
import waymark.profile.roster.comparison.PersonChange;
import waymark.profile.roster.comparison.RosterCounts;

/**
 * An import as admins see it.
 *
 * @param version {@code 1.1} or {@code 1.2} of OneRoster, or {@code csv} for a plain CSV file
 * @param delta does it tell what changed only?
 * @param org what the school's own systems call it, with the name the set gives it; absent for a plain CSV file
 * @param links does applying it say for the first time that this is the school?
 * @param applicable can it be applied, and would that do anything?
 * @param stale was another import applied since it was compared?
 * @param unneeded was everything in it here already?
 * @param changes how many things it changes that somebody sees
 * @param groups what becomes of groups, a line each
 * @param students what becomes of students, the first hundred; none once it is applied
 * @param leftOut classes without a group, and why
 * @param notes what else there is to know
 * @param by the name of who sent it; absent once they are erased
 */
@Serdeable
record RosterImportView(
        String id,
        String version,
        boolean delta,
        @Nullable String org,
        @Nullable String orgName,
        boolean links,
        boolean applicable,
        boolean stale,
        boolean unneeded,
        int changes,
        RosterCounts counts,
        List<GroupLine> groups,
        List<StudentLine> students,
        List<String> leftOut,
        List<String> notes,
        @Nullable String by,
        Instant at,
        @Nullable Instant appliedAt) {
    /** How many students are shown one by one. */
    static final int MOST = 100;

    /** A group; {@code before} is what it was called, if that is something else. */
    @Serdeable
    record GroupLine(String what, String name, @Nullable String before) {}

    /** A student, with the groups they are invited to. */
    @Serdeable
    record StudentLine(String what, String name, List<String> groups) {}

    /**
     * How it looks.
     *
     * @param current the revision of the school's roster as it is now
     * @param names of groups, by the sourcedId of their class
     */
    static RosterImportView of(RosterImport run, long current, List<PersonChange> people, Map<String, String> names) {
        boolean open = run.appliedAt() == null;
        boolean stale = open && run.next().revision() != current + 1;
        boolean nothing = run.counts().changes() + run.counts().noted() == 0 && !run.links();
        return new RosterImportView(
                run.id(),
                run.version(),
                run.delta(),
                run.org(),
                run.orgName(),
                run.links(),
                open && !stale && !nothing,
                stale,
                open && !stale && nothing,
                run.counts().changes(),
                run.counts(),
                run.groups().stream()
                        .filter(GroupChange::writesGroup)
                        .map(RosterImportView::line)
                        .toList(),
                people.stream()
                        .map(change -> new StudentLine(
                                change.what().label(),
                                change.next().name(),
                                change.next().enrollments().stream()
                                        .map(RosterPerson.Enrollment::schoolClass)
                                        .map(id -> names.getOrDefault(id, id))
                                        .toList()))
                        .toList(),
                run.leftOut(),
                run.notes(),
                run.by() == null ? null : run.by().name(),
                run.at(),
                run.appliedAt());
    }

    private static GroupLine line(GroupChange change) {
        String before = change.before();
        String name = change.rename() != null
                ? change.rename()
                : before != null ? before : change.next().name();
        return new GroupLine(
                change.what().label(),
                name == null ? change.next().title() : name,
                change.rename() == null ? null : before);
    }
}
