package waymark.profile.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.profile.cohort.Consent;

/**
 * The list of a cohort's students as its counselor sees it.
 *
 * @param people whose lines these are: all with live consent when it was read
 * @param lines one a student, by name
 * @param revision another one whenever the list would look different; the same for the same list on every instance
 */
record Roster(Set<String> people, List<StudentProgress> lines, String revision) {

    static Roster of(List<StudentProgress> lines) {
        return new Roster(
                lines.stream().map(StudentProgress::person).collect(Collectors.toUnmodifiableSet()),
                lines,
                Integer.toHexString(lines.hashCode()));
    }

    /** Is it a list of those who agreed to be seen, and of nobody else? */
    boolean isOf(List<Consent> live) {
        return live.size() == people.size()
                && live.stream().map(Consent::person).allMatch(people::contains);
    }
}
