package waymark.gateway.upstream.profile.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A school's roster that was sent: what it would change, or did.
 *
 * @param version {@code 1.1} or {@code 1.2} of OneRoster, or {@code csv} for a plain CSV file
 * @param delta does it tell what changed only?
 * @param org sourcedId of the school in the set; absent for a plain CSV file
 * @param orgName what the set calls the school; absent for a plain CSV file
 * @param links does applying it say for the first time that this is the school?
 * @param applicable can it be applied, and would that do anything?
 * @param stale was another import applied since it was compared?
 * @param unneeded was everything in it here already?
 * @param changes how many things it changes that somebody sees
 * @param students the first of them; none once it is applied
 * @param leftOut classes without a group, and why
 * @param by the name of who sent it
 * @param appliedAt absent while it is not
 */
@Serdeable
public record RosterImport(
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
        Counts counts,
        @Nullable List<Group> groups,
        @Nullable List<Student> students,
        @Nullable List<String> leftOut,
        @Nullable List<String> notes,
        @Nullable String by,
        Instant at,
        @Nullable Instant appliedAt) {

    /** Lists that are absent are empty. */
    public RosterImport {
        groups = groups == null ? List.of() : groups;
        students = students == null ? List.of() : students;
        leftOut = leftOut == null ? List.of() : leftOut;
        notes = notes == null ? List.of() : notes;
    }

    /** The latest of a school, with what was chosen last time and what can be sent. */
    @Serdeable
    public record All(
            @Nullable List<RosterImport> items, boolean homeroomsOnly, @Nullable String counselor, String accepted) {
        /** A list that is absent is empty. */
        public All {
            items = items == null ? List.of() : items;
        }
    }

    /** What changes, in numbers of groups and of students; {@code noted} are classes nobody sees. */
    @Serdeable
    public record Counts(
            int made, int reopened, int renamed, int closed, int led, int invited, int changed, int ended, int noted) {

        /** Of how many students something changes. */
        public int students() {
            return invited + changed + ended;
        }
    }

    /** A group; {@code before} is what it was called, if that is something else. */
    @Serdeable
    public record Group(String what, String name, @Nullable String before) {}

    /** A student, with the groups they are invited to. */
    @Serdeable
    public record Student(String what, String name, @Nullable List<String> groups) {
        /** A list that is absent is empty. */
        public Student {
            groups = groups == null ? List.of() : groups;
        }
    }

    /** What it is, for people. */
    public String title() {
        return version.equals("csv") ? "CSV file" : "OneRoster " + version + (delta ? ", what changed" : ", whole");
    }

    /** How far it is, for people. */
    public String state() {
        return appliedAt != null
                ? "Applied"
                : unneeded ? "Nothing to change" : stale ? "Overtaken by another" : "Compared, not applied";
    }
}
