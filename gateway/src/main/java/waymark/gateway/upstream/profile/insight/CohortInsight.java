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

    /** The mean of each interest, 0–100, by its letter. */
    public Map<String, Double> means() {
        return interests.stream().collect(Collectors.toMap(Spread::interest, i -> (double) i.mean()));
    }

    /** The standard deviation of each interest, by its letter. */
    public Map<String, Double> spreads() {
        return interests.stream().collect(Collectors.toMap(Spread::interest, i -> (double) i.spread()));
    }

    /** The scores of one interest, 0–100: their mean and standard deviation. */
    @Serdeable
    public record Spread(String interest, String label, int mean, int spread) {}

    /** A career that so many students or more saved. */
    @Serdeable
    public record Saved(String slug, String title, int students) {}

    /** So many students are in that part of the group; share of all 0–100. */
    @Serdeable
    public record Band(String label, int students, double share) {}
}
