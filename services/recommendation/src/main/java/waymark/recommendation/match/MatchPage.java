package waymark.recommendation.match;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import waymark.edge.Page;
import waymark.edge.Refused;
import waymark.recommendation.career.Career;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;

/**
 * Part of a ranking.
 *
 * @param total how many careers the whole list has
 * @param contentRevision the state of the careers it was worked out from
 * @param flags {@code flat}, {@code careless}
 * @param message what a flag means, in words; absent without flags
 */
@Serdeable
record MatchPage(
        List<Match> items,
        int total,
        String model,
        long contentRevision,
        List<String> flags,
        @Nullable String message) {

    static MatchPage of(Ranking ranking, List<String> noticed, @Nullable Integer preparation, boolean full, Page page) {
        if (preparation != null && (preparation < 1 || preparation > 5)) {
            throw Refused.invalid("preparation", "Preparation is a level from 1 (little) to 5 (extensive).");
        }
        int[] passing = ranking.order()
                .filter(i -> passes(ranking.catalogue().career(i), preparation, full))
                .toArray();
        List<Match> items = Arrays.stream(passing)
                .skip(page.skip())
                .limit(page.size())
                .mapToObj(ranking::match)
                .toList();
        List<String> flags = flags(ranking, noticed);
        return new MatchPage(
                items,
                passing.length,
                ranking.model().wireName(),
                ranking.catalogue().revision(),
                flags,
                message(flags));
    }

    private static boolean passes(Career career, @Nullable Integer preparation, boolean full) {
        return (preparation == null || career.preparation() == preparation) && !(full && career.imported());
    }

    private static List<String> flags(Ranking ranking, List<String> noticed) {
        var flags = new ArrayList<>(noticed);
        if (ranking.scores().isFlat() && !flags.contains("flat")) {
            flags.add("flat");
        }
        return List.copyOf(flags);
    }

    private static @Nullable String message(List<String> flags) {
        if (flags.contains("flat")) {
            return "Your answers about interests are nearly all alike, so they say little about which work suits you. What you said"
                    + " about values and working conditions counts for more here, and careers with a mix of everything come first.";
        }
        return flags.contains("careless")
                ? "Some answers look as if they were given in a hurry. Take the list as a first idea, or answer again in a quiet moment."
                : null;
    }
}
