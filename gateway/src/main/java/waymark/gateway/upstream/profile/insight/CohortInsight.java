package waymark.gateway.upstream.profile.insight;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A group in figures that show nobody.
 *
 * @param message why there are none; absent where there are
 * @param rule how small numbers are kept from showing anybody
 * @param measured of how many students or more the interests are
 */
@Serdeable
public record CohortInsight(
        String cohort,
        String name,
        Instant at,
        @Nullable String message,
        String rule,
        int measured,
        List<Spread> interests,
        List<Saved> careers,
        List<Band> quiz,
        List<Band> plan,
        List<Band> lastHere) {

    /** What is absent becomes empty. */
    public CohortInsight {
        interests = interests == null ? List.of() : interests;
        careers = careers == null ? List.of() : careers;
        quiz = quiz == null ? List.of() : quiz;
        plan = plan == null ? List.of() : plan;
        lastHere = lastHere == null ? List.of() : lastHere;
    }

    /** Is any interest told in parts? */
    public boolean told() {
        return interests.stream().anyMatch(i -> !i.parts().isEmpty());
    }

    /** The most students for a point of the scale in any part. */
    public double densest() {
        return interests.stream()
                .flatMap(i -> i.parts().stream())
                .mapToDouble(Part::density)
                .max()
                .orElse(1);
    }

    /** How many students saved the career that most did. */
    public int mostSaved() {
        return careers.stream().mapToInt(Saved::students).max().orElse(1);
    }

    /** The mean of each interest, 0–100, by its letter. */
    public Map<String, Double> means() {
        return interests.stream().collect(Collectors.toMap(Spread::interest, i -> (double) i.mean()));
    }

    /** The standard deviation of each interest, by its letter. */
    public Map<String, Double> spreads() {
        return interests.stream().collect(Collectors.toMap(Spread::interest, i -> (double) i.spread()));
    }

    /**
     * The scores of one interest, 0–100: their mean and standard deviation.
     *
     * @param parts how many students have which scores; empty where that is not told
     */
    @Serdeable
    public record Spread(String interest, String label, int mean, int spread, List<Part> parts) {
        /** What is absent becomes empty. */
        public Spread {
            parts = parts == null ? List.of() : parts;
        }

        /** Its parts in a sentence. */
        public String words() {
            return label + ": " + parts.stream().map(Part::words).collect(Collectors.joining("; "));
        }
    }

    /** So many students or more have a score from {@code from} to below {@code to}. */
    @Serdeable
    public record Part(int from, int to, int students) {
        /** Its scores. */
        public String scores() {
            return from + " to " + to;
        }

        String words() {
            return "scores " + scores() + ", " + students + " students or more";
        }

        /** Students for each point of the scale. */
        public double density() {
            return (double) students / (to - from);
        }
    }

    /** A career that so many students or more saved. */
    @Serdeable
    public record Saved(String slug, String title, int students) {}

    /** So many students are in that part of the group; share of all 0–100. */
    @Serdeable
    public record Band(String label, int students, double share) {}
}
