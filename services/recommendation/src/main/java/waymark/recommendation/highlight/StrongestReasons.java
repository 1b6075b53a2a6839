package waymark.recommendation.highlight;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import waymark.events.MatchEvent.RankedReason;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Reason;

/** What speaks most for a career and against it, as it is told to others: few of many, points to one decimal. */
public final class StrongestReasons {
    private static final int MOST_FOR = 3;
    private static final int MOST_AGAINST = 2;

    private StrongestReasons() {}

    /** Those for it first, each group strongest first; negligible ones are none. */
    public static List<RankedReason> of(Match match) {
        return Stream.concat(strongest(match, "for", MOST_FOR), strongest(match, "against", MOST_AGAINST))
                .toList();
    }

    private static Stream<RankedReason> strongest(Match match, String direction, int most) {
        return match.reasons().stream()
                .filter(r -> r.direction().equals(direction) && !r.negligible())
                .sorted(Comparator.comparingDouble((Reason r) -> -Math.abs(r.contribution())))
                .limit(most)
                .map(r -> new RankedReason(direction, Math.round(r.contribution() * 10) / 10.0, r.sentence()));
    }
}
