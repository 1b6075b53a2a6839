package waymark.recommendation.fit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.career.Messages;

/**
 * A reason in plain words: one clause about the person and one about the work, written for each feature in
 * {@code sentences.properties}, joined by "and" where they agree and "but" where they do not. Something is called more or less only if
 * it differs by more than its error.
 */
final class ReasonSentences {
    private static final List<String> YOU = List.of("high", "more", "even", "less", "low");
    private static final List<String> WORK = List.of("high", "more", "some", "less", "low");
    private static final Messages CLAUSES = Messages.in("/sentences.properties");

    /** All there are, by feature, the person's level, the work's level and whether they agree: joined once, not for every reason. */
    private static final String[][][][] ALL = new String[Feature.COUNT][YOU.size()][WORK.size()][2];

    static {
        for (Feature feature : Feature.ALL) {
            for (int you = 0; you < YOU.size(); you++) {
                for (int work = 0; work < WORK.size(); work++) {
                    String one = CLAUSES.find(feature.key() + ".you." + YOU.get(you));
                    String other = CLAUSES.find(feature.key() + ".work." + WORK.get(work));
                    if (one != null && other != null) {
                        ALL[feature.ordinal()][you][work][0] = one + ", but " + other + ".";
                        ALL[feature.ordinal()][you][work][1] = one + ", and " + other + ".";
                    }
                }
            }
        }
    }

    private ReasonSentences() {}

    /**
     * The sentence.
     *
     * @param yours the person's score, 0–100
     * @param leaning its side: above zero where it stands out, below where it falls short
     * @param tells does that differ from the middle by more than its error?
     * @param theirs how much of it the career has, 0–100
     * @param character the career's side, in the same way
     */
    static String of(Feature feature, double yours, double leaning, boolean tells, double theirs, double character) {
        String you = you(feature.kind(), yours, leaning, tells);
        String work = work(feature, theirs, character);
        return ALL[feature.ordinal()][YOU.indexOf(you)][WORK.indexOf(work)][leaning * character > 0 ? 1 : 0];
    }

    /** What is made of features that are not known of a career. */
    static String unknown(Set<Kind> kinds) {
        return CLAUSES.get("unknown")
                .formatted(kinds.stream()
                        .map(kind -> CLAUSES.get("unknown." + kind.wireName()))
                        .collect(Collectors.joining(" and ")));
    }

    private static String you(Kind kind, double yours, double leaning, boolean tells) {
        if (leaning > 0 && yours >= (kind == Kind.SETTING ? 70 : 60)) {
            return "high";
        }
        if (leaning < 0 && yours <= 30) {
            return "low";
        }
        return !tells ? "even" : leaning > 0 ? "more" : "less";
    }

    private static String work(Feature feature, double theirs, double character) {
        boolean isInterest = feature.kind() == Kind.INTEREST;
        if (Math.abs(character) < feature.telling()) {
            return "some";
        }
        if (character > 0) {
            return isInterest && theirs >= 60 ? "high" : "more";
        }
        return isInterest && theirs <= 25 ? "low" : "less";
    }
}
