package waymark.recommendation.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.model.Model;

/** Why a career fits a person as it does. */
final class Reasons {
    /** In models that count answers more are not said against a career. */
    private static final int MOST_AGAINST = 2;

    private static final Comparator<Weighed> STRONGEST =
            Comparator.comparing(Weighed::isRest).thenComparingDouble(w -> -Math.abs(w.reason.contribution()));

    /** Where answers are known, what neither side has stands behind all that one of them has. */
    private static final Comparator<Weighed> TELLING =
            Comparator.comparing(Weighed::says).thenComparing(STRONGEST);

    /**
     * What a reason says: that one side at least has something, that neither has, or nothing by itself. What says
     * nothing is a line of the sum and stands at its end.
     */
    enum Says {
        PRESENT,
        ABSENT,
        NOTHING
    }

    /** A reason and what it says. */
    record Weighed(Reason reason, Says says) {
        private boolean isRest() {
            return says == Says.NOTHING;
        }
    }

    private final Ranking ranking;
    private final int index;
    private final Career career;
    private final double[] profile;
    private final double[] parts;
    private final List<Weighed> found = new ArrayList<>();

    Reasons(Ranking ranking, int index) {
        this.ranking = ranking;
        this.index = index;
        this.career = ranking.catalogue().career(index);
        this.profile = ranking.catalogue().profile(index);
        this.parts = parts();
        double rest = ranking.fit(index) - Model.BASELINE;
        Set<Kind> unknown = EnumSet.noneOf(Kind.class);
        for (Feature feature : Feature.ALL) {
            int f = feature.ordinal();
            if (parts[f] != 0 && Double.isNaN(profile[f])) {
                unknown.add(feature.kind());
            } else if (parts[f] != 0) {
                found.add(of(feature));
                rest -= parts[f];
            }
        }
        AnswerPart answers = ranking.answers();
        boolean dutiesAreKnown = answers == null || answers.affinities().isKnown(index);
        if (answers != null && dutiesAreKnown) {
            found.addAll(new AnswerReasons(answers, index).all());
            rest -= answers.points(index);
        }
        if (rest != 0 && !(unknown.isEmpty() && dutiesAreKnown)) {
            found.add(unknown(rest, ReasonSentences.unknown(unknown, !dutiesAreKnown)));
        }
        found.sort(order(ranking));
    }

    /**
     * What moves this career's fit, the strongest first; where answers are known, what neither side has stands behind
     * the rest. At the end stands what is no reason by itself: answers that are not named, scores that may be chance.
     * Their contributions and the baseline add up to the fit.
     */
    List<Reason> all() {
        return found.stream().map(Weighed::reason).toList();
    }

    /**
     * The strongest of these: so many for and so many against. Where answers count: no more than two against; that
     * neither side has something only when nothing else is left to be said for it; and of the answers that are named at
     * least one.
     */
    List<Reason> strongest(int most) {
        if (most == 0) {
            return List.of();
        }
        boolean answersCount = ranking.model().answers() != null;
        List<Weighed> pro = side(found, Reason.FOR, answersCount, most);
        int mostAgainst = answersCount ? Math.min(MOST_AGAINST, most) : most;
        List<Weighed> contra = side(found, Reason.AGAINST, answersCount, mostAgainst);
        return Stream.concat(pro.stream(), contra.stream())
                .sorted(order(ranking))
                .map(Weighed::reason)
                .toList();
    }

    private static Comparator<Weighed> order(Ranking ranking) {
        return ranking.answers() == null ? STRONGEST : TELLING;
    }

    private static List<Weighed> side(List<Weighed> all, String direction, boolean answersCount, int most) {
        List<Weighed> side = new ArrayList<>();
        List<Weighed> last = new ArrayList<>();
        List<Weighed> hardly = new ArrayList<>();
        for (Weighed each : all) {
            if (each.reason.direction().equals(direction) && !each.isRest()) {
                boolean waits = answersCount && each.says == Says.ABSENT;
                (each.reason.negligible() ? hardly : waits ? last : side).add(each);
            }
        }
        side.addAll(last);
        side.addAll(hardly);
        if (answersCount) {
            side.stream()
                    .filter(w -> w.reason.isAnswer() && w.says == Says.PRESENT)
                    .findFirst()
                    .filter(answer -> side.indexOf(answer) >= most)
                    .ifPresent(answer -> side.add(most - 1, answer));
        }
        return side.subList(0, Math.min(most, side.size()));
    }

    /** What each feature adds to the fit; 0 where it plays no part. */
    private double[] parts() {
        Model model = ranking.model();
        double[] counted = model.expects() ? ranking.catalogue().expected(index) : profile;
        double[] weights = ranking.weights();
        double total = Matcher.total(weights, model, profile);
        double[] each = new double[Feature.COUNT];
        for (int f = 0; f < each.length; f++) {
            if (weights[f] > 0 && !Double.isNaN(counted[f])) {
                each[f] = Model.BASELINE * weights[f] * ranking.preference()[f] * counted[f] / total;
            }
        }
        return each;
    }

    private Weighed of(Feature feature) {
        int f = feature.ordinal();
        double preference = ranking.preference()[f];
        double yours = ranking.scores().of(feature).orElseThrow();
        double theirs = career.percent(feature).orElseThrow();
        boolean open = feature.kind() != Kind.INTEREST && !ranking.tells(feature);
        boolean usual = ReasonSentences.isUsual(feature, profile[f]);
        var reason = new Reason(
                feature.kind().wireName(),
                feature.key(),
                feature.label(),
                Reason.direction(parts[f]),
                parts[f],
                yours,
                theirs,
                open
                        ? ReasonSentences.unsure()
                        : ReasonSentences.of(feature, yours, preference, ranking.tells(feature), theirs, profile[f]),
                open || usual || Reason.isNegligible(parts[f]),
                null,
                null);
        boolean absent = preference < 0 && profile[f] < 0;
        return new Weighed(reason, open ? Says.NOTHING : absent ? Says.ABSENT : Says.PRESENT);
    }

    private static Weighed unknown(double contribution, String sentence) {
        var reason = new Reason(
                Reason.UNKNOWN,
                Reason.UNKNOWN,
                "Not known, taken as usual",
                Reason.UNKNOWN,
                contribution,
                null,
                null,
                sentence,
                Reason.isNegligible(contribution),
                null,
                null);
        return new Weighed(reason, Says.PRESENT);
    }
}
