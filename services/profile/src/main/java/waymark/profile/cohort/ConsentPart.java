package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.edge.Labeled;
import waymark.edge.RefusedException;

/**
 * What a student may leave out of what a counselor sees. Name, group, tasks and whether the quiz was begun and finished
 * belong to no part: they are always seen.
 */
public enum ConsentPart implements Labeled {
    /** Scores, best matches and how they changed. */
    RESULTS,
    /** Saved careers with their thumbs. */
    CAREERS,
    /** The steps of the plan, their dates and ticks. */
    PLAN;

    /**
     * The parts that are not among those with these names.
     *
     * @param shown names of parts; absent for all of them
     * @throws RefusedException if one is the name of no part
     */
    static List<ConsentPart> without(@Nullable List<String> shown) {
        Set<ConsentPart> left = shown == null ? EnumSet.noneOf(ConsentPart.class) : EnumSet.allOf(ConsentPart.class);
        Stream.ofNullable(shown).flatMap(List::stream).forEach(name -> left.remove(named(name)));
        return List.copyOf(left);
    }

    private static ConsentPart named(String name) {
        return Labeled.find(values(), name)
                .orElseThrow(() -> RefusedException.invalid(
                        "consent-part", "What can be shown are: " + String.join(", ", Labeled.labels(values())) + "."));
    }
}
