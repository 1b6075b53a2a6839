package waymark.recommendation.highlight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.fit.Reason;

/**
 * For each career of a page the one sentence that says why it fits this person, none of them twice. It is the strongest
 * reason for the career, where each time that an interest, a value or an answer was named on the page before halves
 * what it counts for: ten careers that suit one interest are told apart by what else speaks for each. That the person
 * would rather not do something, and the work does not ask for it, is said only if nothing positive is left.
 */
public final class Highlights {
    private final Ranking ranking;
    private final double meanInterest;
    private final Set<String> said = new HashSet<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** For a page of careers of that ranking. */
    public Highlights(Ranking ranking) {
        this.ranking = ranking;
        this.meanInterest = ranking.scores().interests().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** The sentence for the next career of the page; empty if all that speaks for it was said of others. */
    public Optional<String> next(int index) {
        List<Reason> open = ranking.match(index).reasons().stream()
                .filter(r -> r.direction().equals("for") && !r.negligible())
                .filter(r -> !said.contains(r.sentence()))
                .toList();
        return strongest(open, false).or(() -> strongest(open, true)).map(this::say);
    }

    /** The match with it, or as it is where there is none. */
    public Match on(int index, Match match) {
        return next(index).map(match::because).orElse(match);
    }

    private Optional<Reason> strongest(List<Reason> open, boolean absent) {
        return open.stream().filter(r -> isAbsent(r) == absent).max((a, b) -> Double.compare(weight(a), weight(b)));
    }

    private double weight(Reason reason) {
        return reason.contribution() / (1L << Math.min(62, named.getOrDefault(reason.key(), 0)));
    }

    private String say(Reason reason) {
        said.add(reason.sentence());
        named.merge(reason.key(), 1, Integer::sum);
        return reason.sentence();
    }

    /** Does it say no more than that neither the person nor the work has something? */
    private boolean isAbsent(Reason reason) {
        Double yours = reason.yours();
        return switch (reason.kind()) {
            case "answer" -> reason.duty() == null;
            case "interest" -> yours != null && yours < meanInterest;
            case "setting" -> yours != null && yours < 50;
            default -> false;
        };
    }
}
