package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import waymark.recommendation.model.ModelView;

/**
 * One part of a fit: that of a feature, of an answer, of all answers that are not named one by one, or of everything
 * which is not known of the career.
 *
 * @param kind {@code interest}, {@code value}, {@code setting}, {@code answer} or {@code unknown}
 * @param key the feature, the answered item's id, {@code others} or {@code unknown}
 * @param label what people call it; for an answer the item
 * @param direction {@code for}, {@code against} or {@code unknown}
 * @param contribution points of fit, above zero for, below against, never zero
 * @param yours the person's score, or how much they like what was asked, 0–100; absent for what is unknown and for
 *     {@code others}
 * @param theirs how much of it the career has, 0–100; absent for answers and what is unknown
 * @param sentence the same in words
 * @param negligible is it not to be named as a reason, being too little, the sum of answers not named one by one, a
 *     score so uncertain that it may be chance, or something of which the work has as much as is usual?
 * @param item for an answer: what was asked; else absent
 * @param duty for an answer: what of the career's duties it is about; absent where it is about their absence
 */
@Serdeable
public record Reason(
        String kind,
        String key,
        String label,
        String direction,
        double contribution,
        @Nullable Double yours,
        @Nullable Double theirs,
        String sentence,
        boolean negligible,
        @Nullable String item,
        @Nullable String duty) {
    static final String ANSWER = ModelView.ANSWER;
    static final String OTHERS = "others";
    static final String UNKNOWN = "unknown";
    static final String FOR = "for";
    static final String AGAINST = "against";

    /** Less rounds to nothing at one decimal, with which a fit is shown. */
    private static final double LEAST = 0.05;

    static boolean isNegligible(double contribution) {
        return Math.abs(contribution) < LEAST;
    }

    static String direction(double contribution) {
        return contribution > 0 ? FOR : AGAINST;
    }

    /** Does it name one answer? */
    boolean isAnswer() {
        return item != null;
    }
}
