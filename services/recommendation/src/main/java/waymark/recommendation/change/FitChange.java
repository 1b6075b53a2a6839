package waymark.recommendation.change;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.events.Estimate;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Reason;

/**
 * How the fit of one career moved between two assessments of a person, and which parts of it moved. Both fits are
 * worked out for the career as it is now and by the model in use now, so whatever moved came from the answers.
 *
 * @param change second minus first, in points: the changes of all {@code parts} and the {@code rest} added up
 * @param real true if it is more than the errors of both fits explain, as {@link Estimate#differsFrom} says
 * @param parts those that moved by enough to be named, the strongest first
 * @param rest what all other parts moved together
 * @param rule when a change counts as real, in a sentence
 */
@Serdeable
public record FitChange(
        String slug,
        String title,
        double first,
        double second,
        double change,
        boolean real,
        List<Part> parts,
        double rest,
        String rule) {
    /** Less is not seen in a fit of which people read whole points. */
    private static final double LEAST = 0.25;

    /** As many as one reads. */
    private static final int MOST = 12;

    private static final Comparator<Part> STRONGEST = Comparator.comparingDouble((Part p) -> -Math.abs(p.change()))
            .thenComparing(Part::kind)
            .thenComparing(Part::key);

    /**
     * One part of a fit in both assessments; see {@link Reason}.
     *
     * @param first its points in the first, 0 where it played no part
     * @param firstYours the person's score then, or how much they liked what was asked, 0–100; absent where unknown
     */
    @Serdeable
    public record Part(
            String kind,
            String key,
            String label,
            double first,
            double second,
            double change,
            @Nullable Double firstYours,
            @Nullable Double secondYours) {
        private Part and(Part later) {
            return new Part(
                    kind,
                    key,
                    label,
                    first + later.first,
                    second + later.second,
                    change + later.change,
                    firstYours == null ? later.firstYours : firstYours,
                    secondYours == null ? later.secondYours : secondYours);
        }
    }

    /** The change of a career's fit, from the same career in both assessments with all its reasons. */
    public static FitChange between(Match first, Match second) {
        Map<String, Part> parts = new LinkedHashMap<>();
        first.reasons().forEach(r -> add(parts, was(r)));
        second.reasons().forEach(r -> add(parts, is(r)));
        List<Part> named = parts.values().stream()
                .filter(p -> Math.abs(p.change()) >= LEAST)
                .sorted(STRONGEST)
                .limit(MOST)
                .toList();
        double change = second.fit() - first.fit();
        double told = named.stream().mapToDouble(Part::change).sum();
        boolean real = new Estimate(first.fit(), first.standardError())
                .differsFrom(new Estimate(second.fit(), second.standardError()));
        return new FitChange(
                second.slug(),
                second.title(),
                first.fit(),
                second.fit(),
                change,
                real,
                named,
                change - told,
                Estimate.RULE);
    }

    private static void add(Map<String, Part> parts, Part part) {
        parts.merge(part.kind() + " " + part.key(), part, Part::and);
    }

    private static Part was(Reason r) {
        return new Part(r.kind(), r.key(), r.label(), r.contribution(), 0, -r.contribution(), r.yours(), null);
    }

    private static Part is(Reason r) {
        return new Part(r.kind(), r.key(), r.label(), 0, r.contribution(), r.contribution(), null, r.yours());
    }
}
