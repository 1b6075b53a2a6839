package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import waymark.recommendation.affinity.Affinities;
import waymark.recommendation.affinity.Instrument;

/**
 * What a person's single answers say of a career: the strongest one by one, the others in one. An answer is named if it
 * says itself what it adds: liked is what the person said they would like, near is a duty that can be shown beside it.
 */
final class AnswerReasons {
    private static final int MOST_FOR = 3;
    private static final int MOST_AGAINST = 2;

    /**
     * Below this, as cosine, a career has nothing like an item: a convention, set by reading. Half of all pairs are.
     */
    private static final float FAR = 0.4f;

    /** What an answer says of the career, if it says enough to be named: ABSENT is what neither side has. */
    private enum Says {
        FOR,
        AGAINST,
        ABSENT,
        NOTHING
    }

    private final AnswerPart part;
    private final ShrunkAnswers answers;
    private final int career;
    private final double[] points;
    private final float[] affinity;
    private final float[] likeness;
    private final Set<String> duties = new HashSet<>();
    private final List<Reasons.Weighed> named = new ArrayList<>();

    AnswerReasons(AnswerPart part, int career) {
        this.part = part;
        this.answers = part.answers();
        this.career = career;
        this.points = part.each(career);
        this.affinity = part.affinities().of(career);
        this.likeness = part.affinities().likeness(career);
    }

    private String duty(int item) {
        return part.affinities().duty(career, item);
    }

    /** All of it: contributions add up to what the answers add to the fit. */
    List<Reasons.Weighed> all() {
        Says[] says = new Says[points.length];
        for (int i = 0; i < says.length; i++) {
            says[i] = says(i);
        }
        name(MOST_FOR, Says.FOR, says);
        name(MOST_FOR, Says.ABSENT, says);
        int agreeing = named.size();
        name(agreeing + MOST_AGAINST, Says.AGAINST, says);
        double rest = part.points(career);
        for (Reasons.Weighed each : named) {
            rest -= each.reason().contribution();
        }
        if (rest != 0) {
            named.add(new Reasons.Weighed(others(rest, unnamed()), Reasons.Says.NOTHING));
        }
        return named;
    }

    private int unnamed() {
        int given = 0;
        for (int i = 0; i < points.length; i++) {
            given += answers.isAnswered(i) ? 1 : 0;
        }
        return given - named.size();
    }

    private Says says(int item) {
        if (Reason.isNegligible(points[item])) {
            return Says.NOTHING;
        }
        if (isLiked(item)) {
            return isNear(item) ? Says.FOR : isFar(item) ? Says.AGAINST : Says.NOTHING;
        }
        if (isDisliked(item)) {
            return isNear(item) ? Says.AGAINST : isFar(item) ? Says.ABSENT : Says.NOTHING;
        }
        return Says.NOTHING;
    }

    private boolean isLiked(int item) {
        return answers.given(item) > 0 && answers.weight(item) > 0;
    }

    private boolean isDisliked(int item) {
        return answers.given(item) < 0 && answers.weight(item) < 0;
    }

    /** See {@link Affinities#tells}. */
    private boolean isNear(int item) {
        return part.affinities().tells(career, item);
    }

    private boolean isFar(int item) {
        return affinity[item] < 0 && likeness[item] < FAR;
    }

    /** Names the strongest of these until there are so many, none that rounds to nothing and none with a duty again. */
    private void name(int most, Says what, Says[] says) {
        double bar = Double.POSITIVE_INFINITY;
        while (named.size() < most) {
            int strongest = strongest(what, says, bar);
            if (strongest < 0) {
                return;
            }
            bar = Math.abs(points[strongest]);
            if (!isNear(strongest) || duties.add(duty(strongest))) {
                boolean absent = isDisliked(strongest) && !isNear(strongest);
                named.add(new Reasons.Weighed(of(strongest), absent ? Reasons.Says.ABSENT : Reasons.Says.PRESENT));
            }
        }
    }

    /** The strongest that is weaker than that; −1 if there is none. */
    private int strongest(Says what, Says[] says, double bar) {
        int strongest = -1;
        for (int i = 0; i < points.length; i++) {
            double strength = Math.abs(points[i]);
            if (says[i] == what && strength < bar && (strongest < 0 || strength > Math.abs(points[strongest]))) {
                strongest = i;
            }
        }
        return strongest;
    }

    private Reason of(int i) {
        Instrument.Item item = part.affinities().instrument().items().get(i);
        String duty = isNear(i) ? duty(i) : null;
        return reason(
                item.id(),
                item.text(),
                points[i],
                50 * (answers.given(i) + 1),
                ReasonSentences.of(item.text(), answers.given(i), duty),
                item.text(),
                duty);
    }

    /** How many they are is said, for their sum is often larger than any answer by itself. */
    private static Reason others(double points, int count) {
        String which = count > 1 ? "Your other " + count + " answers" : "Your other answers";
        return new Reason(
                Reason.ANSWER,
                Reason.OTHERS,
                which,
                Reason.direction(points),
                points,
                null,
                null,
                ReasonSentences.others(which, points > 0),
                true,
                null,
                null);
    }

    private static Reason reason(
            String key,
            String label,
            double points,
            @Nullable Double yours,
            String sentence,
            @Nullable String item,
            @Nullable String duty) {
        return new Reason(
                Reason.ANSWER,
                key,
                label,
                Reason.direction(points),
                points,
                yours,
                null,
                sentence,
                Reason.isNegligible(points),
                item,
                duty);
    }
}
