package waymark.content.path.level;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much work in a related job comes first: the Bureau of Labor Statistics' three classes. */
public enum WorkExperience {
    /** None is needed. */
    NONE,
    /** Less than five years. */
    SOME,
    /** Five years or more. */
    LONG;

    /** O*NET's answers on related work experience (scale RW, categories 1 to 11) in our words. */
    private static final List<String> SCALE = List.of(
            "None",
            "Up to 1 month",
            "1 to 3 months",
            "3 to 6 months",
            "6 months to 1 year",
            "1 to 2 years",
            "2 to 4 years",
            "4 to 6 years",
            "6 to 8 years",
            "8 to 10 years",
            "More than 10 years");

    /** Up to half a year is what a summer job or an internship gives. */
    private static final int LAST_OF_NONE = 3;

    private static final int LAST_OF_SOME = 6;

    /** The answers there are, least first. */
    public static List<String> scale() {
        return SCALE;
    }

    public static Optional<WorkExperience> ofAnswer(String answer) {
        int at = SCALE.indexOf(answer);
        return at < 0 ? Optional.empty() : Optional.of(at <= LAST_OF_NONE ? NONE : at <= LAST_OF_SOME ? SOME : LONG);
    }

    public static Optional<WorkExperience> ofUsual(@Nullable String usual) {
        return usual == null || usual.isEmpty()
                ? Optional.empty()
                : switch (usual.toLowerCase(Locale.ROOT)) {
                    case "none" -> Optional.of(NONE);
                    case "less than 5 years" -> Optional.of(SOME);
                    case "5 years or more" -> Optional.of(LONG);
                    default -> Optional.empty();
                };
    }
}
