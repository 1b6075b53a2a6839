package waymark.recommendation.fit;

import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.career.Texts;

/**
 * A reason in plain words: one clause about the person and one about the work, written for each feature in
 * {@code sentences.properties}, joined by "and" where they agree and "but" where they do not.
 */
final class Sentences {
    private static final Texts CLAUSES = Texts.in("/sentences.properties");

    private Sentences() {}

    /**
     * The sentence.
     *
     * @param yours the person's score, 0–100
     * @param leaning its side: above zero where it stands out, below where it falls short
     * @param theirs how much of it the career has, 0–100
     * @param character the career's side, in the same way
     */
    static String of(Feature feature, double yours, double leaning, double theirs, double character) {
        boolean agree = leaning * character > 0;
        return clause(feature, "you", you(feature.kind(), yours, leaning))
                + (agree ? ", and " : ", but ")
                + clause(feature, "work", work(feature.kind(), theirs, character))
                + ".";
    }

    private static String you(Kind kind, double yours, double leaning) {
        if (leaning > 0) {
            return yours >= (kind == Kind.SETTING ? 70 : 60) ? "high" : "more";
        }
        return yours <= 30 ? "low" : "less";
    }

    private static String work(Kind kind, double theirs, double character) {
        if (kind != Kind.INTEREST) {
            return character > 0 ? "more" : "less";
        }
        if (character > 0) {
            return theirs >= 60 ? "high" : "more";
        }
        return theirs <= 25 ? "low" : "less";
    }

    private static String clause(Feature feature, String side, String level) {
        return CLAUSES.get(feature.key() + "." + side + "." + level);
    }
}
