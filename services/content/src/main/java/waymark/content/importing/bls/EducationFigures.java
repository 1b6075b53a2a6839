package waymark.content.importing.bls;

import io.micronaut.core.annotation.Nullable;
import java.util.Map;
import waymark.content.guide.Figures.Education;

/**
 * One source a figure: what is asked for to begin is Employment Projections' table 1.2 alone, what people have reached
 * is table 5.3 alone. Neither table touches what is the other's, so they may come in any order and again.
 */
final class EducationFigures {
    private EducationFigures() {}

    /** What is usually asked for to begin. */
    record Typical(String level, int year, String group, String source) {}

    /** Percent of those who do the work, by the level they reached. */
    record Attained(Map<String, Double> shares, int year, String group, String source) {}

    /** The schooling that was known, with what a table says newly; null where it says nothing. */
    static @Nullable Education with(@Nullable Education old, @Nullable Typical typical, @Nullable Attained attained) {
        if (typical == null && attained == null) {
            return old;
        }
        Typical asked = typical == null ? typical(old) : typical;
        Attained reached = attained == null ? attained(old) : attained;
        return new Education(
                asked == null ? null : asked.level,
                reached == null ? null : reached.shares,
                asked == null ? 0 : asked.year,
                asked == null ? null : asked.group,
                asked == null ? null : asked.source,
                reached == null ? null : (Integer) reached.year,
                reached == null ? null : reached.group,
                reached == null ? null : reached.source);
    }

    private static @Nullable Typical typical(@Nullable Education old) {
        return old == null || old.typical() == null
                ? null
                : new Typical(old.typical(), old.year(), old.group(), old.source());
    }

    /** Before each figure had a source of its own, the shares' was the one there was. */
    private static @Nullable Attained attained(@Nullable Education old) {
        if (old == null || old.attained() == null) {
            return null;
        }
        return old.attainedYear() == null
                ? new Attained(old.attained(), old.year(), old.group(), old.source())
                : new Attained(old.attained(), old.attainedYear(), old.attainedGroup(), old.attainedSource());
    }
}
