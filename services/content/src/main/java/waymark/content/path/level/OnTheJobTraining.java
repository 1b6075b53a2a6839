package waymark.content.path.level;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the work itself is learned once hired: the Bureau of Labor Statistics' classes of on-the-job training. */
public enum OnTheJobTraining {
    /** Nothing beyond being shown around. */
    NONE,
    /** A month or less. */
    SHORT,
    /** More than a month, up to a year. */
    MODERATE,
    /** More than a year. */
    LONG,
    /** Paid work with classes under an agreement, usually three to five years. */
    APPRENTICESHIP,
    /** Supervised practice before one works alone. */
    INTERNSHIP;

    /** O*NET's answers on on-the-job training (scale OJ, categories 1 to 9) in our words. */
    private static final List<String> SCALE = List.of(
            "None or a short demonstration",
            "Up to 1 month",
            "1 to 3 months",
            "3 to 6 months",
            "6 months to 1 year",
            "1 to 2 years",
            "2 to 4 years",
            "4 to 10 years",
            "More than 10 years");

    private static final int LAST_OF_MODERATE = 4;

    /** The answers there are, least first. */
    public static List<String> scale() {
        return SCALE;
    }

    public static Optional<OnTheJobTraining> ofAnswer(String answer) {
        int at = SCALE.indexOf(answer);
        return at < 0
                ? Optional.empty()
                : Optional.of(at == 0 ? NONE : at == 1 ? SHORT : at <= LAST_OF_MODERATE ? MODERATE : LONG);
    }

    public static Optional<OnTheJobTraining> ofUsual(@Nullable String usual) {
        String text = usual == null ? "" : usual.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(training -> text.startsWith(training.name().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
