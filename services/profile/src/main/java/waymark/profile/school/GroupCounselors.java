package waymark.profile.school;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import waymark.edge.RefusedException;

/**
 * Who leads a group, and who did.
 *
 * @param now longest first, at least one; shown to students before they join
 * @param former who led it once, in the order in which they left
 */
public record GroupCounselors(List<Counselor> now, List<Counselor> former) {
    /** More would be a crowd, and a sentence that names them all would be a page. */
    static final int MOST = 20;

    /** What is absent becomes empty. */
    public GroupCounselors {
        now = now == null ? List.of() : List.copyOf(now);
        former = former == null ? List.of() : List.copyOf(former);
    }

    /**
     * Somebody who leads or led a group.
     *
     * @param person id
     * @param until when they led it last; absent while they do
     */
    public record Counselor(String person, String name, Instant since, @Nullable Instant until) {}

    /** That one alone. */
    public static GroupCounselors only(String person, String name, Instant since) {
        return new GroupCounselors(List.of(new Counselor(person, name, since, null)), List.of());
    }

    /** Who led it longest of those who lead it now. */
    public Counselor first() {
        return now.getFirst();
    }

    /** Does that person lead it now? */
    public boolean contains(String person) {
        return now.stream().anyMatch(c -> c.person().equals(person));
    }

    /** The names of those who lead it now, as they stand in a sentence: {@code Ms. N, Mr. G and Ms. R}. */
    public String names() {
        return sentence(now.stream().map(Counselor::name).toList());
    }

    /** The names of those who led it then, in the same way; empty if nobody is known any more who did. */
    public String namesAt(Instant then) {
        return sentence(Stream.concat(former.stream(), now.stream())
                .filter(c -> !c.since().isAfter(then)
                        && (c.until() == null || c.until().isAfter(then)))
                .map(Counselor::name)
                .toList());
    }

    /** "A", "A and B", "A, B and C"; empty for nobody. */
    public static String sentence(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /**
     * These and one more.
     *
     * @throws RefusedException (conflict) if there are as many as there may be
     */
    public GroupCounselors with(String person, String name, Instant since) {
        if (contains(person)) {
            return this;
        }
        if (now.size() >= MOST) {
            throw RefusedException.conflict(
                    "too-many-counselors", "At most " + MOST + " counselors lead a group together.");
        }
        Counselor joining = new Counselor(person, name, since, null);
        return new GroupCounselors(
                Stream.concat(now.stream(), Stream.of(joining)).toList(), former);
    }

    /**
     * These without one of them.
     *
     * @throws RefusedException (conflict) if nobody else leads it
     */
    public GroupCounselors without(String person, Instant until) {
        if (!contains(person)) {
            return this;
        }
        if (now.size() == 1) {
            throw RefusedException.conflict(
                    "last-counselor", "Nobody else leads this group. Hand it over to somebody before you leave it.");
        }
        Stream<Counselor> gone = now.stream()
                .filter(c -> c.person().equals(person))
                .map(c -> new Counselor(c.person(), c.name(), c.since(), until));
        return new GroupCounselors(
                others(now, person), Stream.concat(former.stream(), gone).toList());
    }

    /** The same people, beginning anew: for the group of the year after. */
    public GroupCounselors anew(Instant since) {
        return new GroupCounselors(
                now.stream()
                        .map(c -> new Counselor(c.person(), c.name(), since, null))
                        .toList(),
                List.of());
    }

    /** As if that person had never led it; empty if nobody else leads it. */
    public GroupCounselors forgetting(String person) {
        return new GroupCounselors(others(now, person), others(former, person));
    }

    private static List<Counselor> others(List<Counselor> some, String person) {
        return some.stream().filter(c -> !c.person().equals(person)).toList();
    }
}
