package waymark.events;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may be said of measured interests: one stands out only if it is higher than every interest that does not, by
 * more than the errors of both, and one is named before another only if the same holds between them. Where none stands
 * out, the highest is named still if the next lies outside its own 95 percent range, as what it is: ahead, not proven.
 *
 * @param tiers interests that stand out, higher ones first; those of one tier cannot be told apart and keep Holland's
 *     order
 * @param ahead where none stands out: the one that is higher than all others by more than its own error, if there is
 *     one
 */
public record InterestProfile(List<List<Interest>> tiers, @Nullable Interest ahead) {
    /** When an interest is said to stand out, for people. */
    public static final String RULE = "An interest is said to stand out only where it is higher than the others by more"
            + " than the errors of both scores together explain, 19 times out of 20; to be ahead, where by more than"
            + " its own error.";

    /** More than half of them cannot stand out from the rest. */
    private static final int MAX = 3;

    /**
     * The profile of these scores.
     *
     * @param scores 0–100 by interest
     * @param errors standard errors in the same unit; one that is absent is unknown
     */
    public static InterestProfile of(Map<String, Double> scores, Map<String, Double> errors) {
        List<Measured> all = Stream.of(Interest.values())
                .flatMap(i -> Stream.ofNullable(scores.get(i.name()))
                        .map(score -> new Measured(i, Estimate.of(score, errors.get(i.name())))))
                .sorted(Comparator.comparingDouble((Measured m) -> m.score().value())
                        .reversed())
                .toList();
        for (int many = Math.min(MAX, all.size() - 1); many > 0; many--) {
            if (apart(all, many)) {
                return new InterestProfile(tiers(all.subList(0, many)), null);
            }
        }
        return new InterestProfile(List.of(), ahead(all));
    }

    private static @Nullable Interest ahead(List<Measured> all) {
        if (all.size() < 2) {
            return null;
        }
        Estimate highest = all.getFirst().score();
        return highest.isApartFrom(all.get(1).score().value()) ? all.getFirst().interest() : null;
    }

    /** Interests that stand out, higher ones first. */
    public List<Interest> standingOut() {
        return tiers.stream().flatMap(List::stream).toList();
    }

    /** What stands out, in a sentence. */
    public String sentence() {
        if (ahead != null) {
            return ahead.label() + " is ahead of the rest, though not by enough to be sure.";
        }
        if (tiers.isEmpty()) {
            return "Your strongest interests lie too close together to put one before the others.";
        }
        return tiers.stream().map(InterestProfile::named).collect(Collectors.joining(", then "))
                + (standingOut().size() == 1 ? " stands out." : " stand out.");
    }

    private record Measured(Interest interest, Estimate score) {}

    /** Is each of the first so many really higher than each of the others? */
    private static boolean apart(List<Measured> all, int many) {
        return all.subList(0, many).stream().allMatch(high -> all.subList(many, all.size()).stream()
                .allMatch(low -> high.score().exceeds(low.score())));
    }

    private static List<List<Interest>> tiers(List<Measured> high) {
        List<List<Interest>> tiers = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= high.size(); to++) {
            if (to == high.size() || apart(high, to)) {
                tiers.add(high.subList(from, to).stream()
                        .map(Measured::interest)
                        .sorted()
                        .toList());
                from = to;
            }
        }
        return List.copyOf(tiers);
    }

    /** Their labels hold "and" themselves. */
    private static String named(List<Interest> tier) {
        List<String> labels = tier.stream().map(Interest::label).toList();
        int last = labels.size() - 1;
        return last == 0
                ? labels.getFirst()
                : String.join(", ", labels.subList(0, last)) + " as well as " + labels.get(last);
    }
}
