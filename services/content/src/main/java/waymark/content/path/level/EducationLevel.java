package waymark.content.path.level;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import waymark.content.guide.Guide;

/**
 * Levels of schooling, least first, as the Bureau of Labor Statistics assigns them to occupations ("typical education
 * needed for entry") and as answers to O*NET's question on required education (scale RL) fall into them.
 */
public enum EducationLevel {
    /** No diploma. */
    NONE("no diploma", "No formal educational credential", List.of("Less than a high school diploma")),
    /** High school diploma or an equivalent. */
    HIGH_SCHOOL(
            "a high school diploma", "High school diploma or equivalent", List.of("High school diploma or equivalent")),
    /** Training after high school that ends with a certificate. */
    CERTIFICATE(
            "a certificate earned after high school",
            "Postsecondary nondegree award",
            List.of("Certificate after high school")),
    /** College courses without a degree. */
    SOME_COLLEGE("some college courses", "Some college, no degree", List.of("Some college courses")),
    /** Two years of college. */
    ASSOCIATE("an associate's degree", "Associate's degree", List.of("Associate's degree")),
    /** Four years of college. */
    BACHELOR(
            "a bachelor's degree",
            "Bachelor's degree",
            List.of("Bachelor's degree", "Certificate after a bachelor's degree")),
    /** One to three years after a bachelor's degree. */
    MASTER("a master's degree", "Master's degree", List.of("Master's degree", "Certificate after a master's degree")),
    /** Three or more years after a bachelor's degree. */
    DOCTORAL(
            "a doctoral or professional degree",
            "Doctoral or professional degree",
            List.of("First professional degree", "Doctoral degree", "Training after a doctorate"));

    /** In a sentence: "a bachelor's degree". */
    private final String phrase;

    private final String typical;
    private final List<String> answers;

    EducationLevel(String phrase, String typical, List<String> answers) {
        this.phrase = phrase;
        this.typical = typical;
        this.answers = answers;
    }

    /** The answers there are, least first: O*NET's categories 1 to 12 in our words. */
    public static List<String> scale() {
        return Arrays.stream(values()).flatMap(s -> s.answers.stream()).toList();
    }

    /** The level of an answer. */
    public static Optional<EducationLevel> ofAnswer(String answer) {
        return Arrays.stream(values()).filter(s -> s.answers.contains(answer)).findFirst();
    }

    /** The level the Bureau of Labor Statistics names. */
    public static Optional<EducationLevel> ofTypical(@Nullable String typical) {
        return Arrays.stream(values())
                .filter(s -> s.typical.equalsIgnoreCase(typical))
                .findFirst();
    }

    /**
     * What a career usually asks for to begin: by the table of the Bureau of Labor Statistics, but for an occupation it
     * counts together with others (its O*NET-SOC code does not end in .00) first by those who were asked about it by
     * O*NET. Empty where neither is known.
     */
    public static Optional<EducationLevel> usual(Guide guide) {
        return MostCommonAnswer.decided(
                guide.onetCode().endsWith(".00"),
                ofTypical(guide.education() == null ? null : guide.education().typical()),
                MostCommonAnswer.of(guide.requirements().schooling(), EducationLevel.class, EducationLevel::ofAnswer));
    }

    /** What is usual in a job zone, where nothing better is known (O*NET's Job Zone Reference). */
    public static EducationLevel ofZone(int preparation) {
        return switch (preparation) {
            case 1 -> NONE;
            case 3 -> CERTIFICATE;
            case 4 -> BACHELOR;
            case 5 -> MASTER;
            default -> HIGH_SCHOOL;
        };
    }

    /** What somebody says who gives it as an answer: that it is needed, or that it is enough where more is usual. */
    public String answer(boolean enough) {
        return this == NONE
                ? "say that no diploma is needed"
                : (enough ? "call %s enough" : "name %s").formatted(phrase);
    }

    /** Is it earned at a college? */
    public boolean isDegree() {
        return compareTo(ASSOCIATE) >= 0;
    }

    /** Does it come after high school? */
    public boolean isAfterHighSchool() {
        return compareTo(CERTIFICATE) >= 0;
    }
}
