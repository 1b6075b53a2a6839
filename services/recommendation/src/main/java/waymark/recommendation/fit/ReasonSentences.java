package waymark.recommendation.fit;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * A reason in plain words: one clause about the person and one about the work, written for each feature in
 * {@code sentences.properties}, joined by "and" where they agree and "but" where they do not. Something is called more
 * or less only if it differs by more than its error.
 */
final class ReasonSentences {
    private static final List<String> YOU = List.of("high", "more", "even", "less", "low");
    private static final List<String> WORK = List.of("high", "more", "some", "less", "low");
    private static final ResourceBundle CLAUSES = ResourceBundle.getBundle("sentences", Locale.ROOT);

    /**
     * All there are, by feature, the person's level, the work's level and whether they agree: joined once, not for
     * every reason.
     */
    private static final String[][][][] ALL = new String[Feature.COUNT][YOU.size()][WORK.size()][2];

    static {
        for (Feature feature : Feature.ALL) {
            for (int you = 0; you < YOU.size(); you++) {
                for (int work = 0; work < WORK.size(); work++) {
                    String one = feature.key() + ".you." + YOU.get(you);
                    String other = feature.key() + ".work." + WORK.get(work);
                    if (CLAUSES.containsKey(one) && CLAUSES.containsKey(other)) {
                        String[] both = ALL[feature.ordinal()][you][work];
                        both[0] = CLAUSES.getString(one) + ", but " + CLAUSES.getString(other) + ".";
                        both[1] = CLAUSES.getString(one) + ", and " + CLAUSES.getString(other) + ".";
                    }
                }
            }
        }
    }

    private static final double LOVED = 0.75;

    /** What stands before, between and after an item and a duty. */
    private static final Map<String, String[]> ANSWERS = Stream.of(
                    "love", "like", "mind", "love.missing", "like.missing", "mind.missing")
            .collect(Collectors.toMap(
                    key -> key, key -> CLAUSES.getString("answer." + key).split("\\{[01]}")));

    private ReasonSentences() {}

    /**
     * The sentence.
     *
     * @param yours the person's score, 0–100
     * @param preference its side: above zero where it stands out, below where it falls short
     * @param tells does that differ from the middle by more than its error?
     * @param theirs how much of it the career has, 0–100
     * @param distance the career's side, in the same way
     */
    static String of(Feature feature, double yours, double preference, boolean tells, double theirs, double distance) {
        String you = you(feature.kind(), yours, preference, tells);
        String work = work(feature, theirs, distance);
        return ALL[feature.ordinal()][YOU.indexOf(you)][WORK.indexOf(work)][preference * distance > 0 ? 1 : 0];
    }

    /** What is made of features, and perhaps duties, that are not known of a career. */
    static String unknown(Set<Kind> kinds, boolean duties) {
        Stream<String> names = kinds.stream().map(Kind::wireName);
        return CLAUSES.getString("unknown")
                .formatted(Stream.concat(names, duties ? Stream.of("duties") : Stream.empty())
                        .map(name -> CLAUSES.getString("unknown." + name))
                        .collect(Collectors.joining(" and ")));
    }

    /**
     * What an answer says.
     *
     * @param item what was asked
     * @param given what was answered, −1 to 1 and not 0
     * @param duty the career's duty it is about; null if there is none like it
     */
    static String of(String item, double given, @Nullable String duty) {
        String you = given >= LOVED ? "love" : given > 0 ? "like" : "mind";
        String[] parts = Objects.requireNonNull(ANSWERS.get(duty == null ? you + ".missing" : you));
        if (duty == null) {
            return parts[0] + item + parts[1];
        }
        String work = duty.endsWith(".") ? duty.substring(0, duty.length() - 1) : duty;
        return parts[0] + item + parts[1] + work + parts[2];
    }

    /** Does a career have neither more nor less of something than is usual, as far as can be told? */
    static boolean isUsual(Feature feature, double distance) {
        return Math.abs(distance) < feature.telling();
    }

    /** What is said of a value or a setting whose answers leave open whether it is wanted. */
    static String unsure() {
        return CLAUSES.getString("unsure");
    }

    /** What all answers say that are not named. */
    static String others(String which, boolean agree) {
        return which + CLAUSES.getString(agree ? "answer.others.for" : "answer.others.against");
    }

    private static String you(Kind kind, double yours, double preference, boolean tells) {
        if (preference > 0 && yours >= (kind == Kind.SETTING ? 70 : 60)) {
            return "high";
        }
        if (preference < 0 && yours <= 30) {
            return "low";
        }
        return !tells ? "even" : preference > 0 ? "more" : "less";
    }

    private static String work(Feature feature, double theirs, double distance) {
        boolean isInterest = feature.kind() == Kind.INTEREST;
        if (isUsual(feature, distance)) {
            return "some";
        }
        if (distance > 0) {
            return isInterest && theirs >= 60 ? "high" : "more";
        }
        return isInterest && theirs <= 25 ? "low" : "less";
    }
}
