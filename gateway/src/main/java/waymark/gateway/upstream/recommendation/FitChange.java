package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How the fit of one career moved between two assessments.
 *
 * @param real is it more than chance explains?
 * @param parts those that moved most; with the {@code rest} they add up to the change
 * @param rule when a change counts as real
 */
@Serdeable
public record FitChange(
        String slug,
        String title,
        double first,
        double second,
        double change,
        boolean real,
        @Nullable List<Part> parts,
        double rest,
        String rule) {
    /** No list is an empty one. */
    public FitChange {
        parts = parts == null ? List.of() : parts;
    }

    /** One part of the fit, in points, with the person's score in both where there is one, 0–100. */
    @Serdeable
    public record Part(
            String kind,
            String label,
            double first,
            double second,
            double change,
            @Nullable Double firstYours,
            @Nullable Double secondYours) {}
}
