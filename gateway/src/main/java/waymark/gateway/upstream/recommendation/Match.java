package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A ranked career with its reasons, strongest first; fit 0–100.
 *
 * @param margin how far the fit may be off, 19 times out of 20, in points
 * @param above of a hundred careers, how many fit the person less
 * @param band in a list: the number of its band, in which order says nothing
 */
@Serdeable
public record Match(
        String slug,
        String title,
        @Nullable String summary,
        int preparation,
        @Nullable Integer medianPay,
        double fit,
        @Nullable Double margin,
        int above,
        String tier,
        double baseline,
        List<Reason> reasons,
        @Nullable String why,
        boolean imported,
        @Nullable List<Alike> alike,
        @Nullable Integer band) {

    public Match {
        alike = alike == null ? List.of() : List.copyOf(alike);
    }

    /** A career that is nearly the same and stands behind this one in the list. */
    @Serdeable
    public record Alike(String slug, String title, double fit, boolean imported) {}

    /**
     * What one feature or answer adds to the fit or takes from it.
     *
     * @param duty for an answer: which of the career's duties it is about
     */
    @Serdeable
    public record Reason(
            String kind,
            String label,
            String direction,
            double contribution,
            @Nullable Double yours,
            @Nullable Double theirs,
            String sentence,
            boolean negligible,
            @Nullable String duty) {}

    /**
     * A page of matches.
     *
     * @param total entries of the whole list
     * @param careers careers of the whole list, with those that stand behind an entry
     * @param discoveries careers one would not have thought of, if they were asked for
     */
    @Serdeable
    public record Matches(List<Match> items, int total, int careers, @Nullable List<Match> discoveries) {

        public Matches {
            discoveries = discoveries == null ? List.of() : List.copyOf(discoveries);
        }
    }

    /** The strongest reasons of one direction that are worth naming, strongest first. */
    public List<Reason> strongest(String direction, int most) {
        return reasons.stream()
                .filter(r -> r.direction().equals(direction) && !r.negligible())
                .limit(most)
                .toList();
    }

    /** What is made of that which is not known of the career; empty where all is known. */
    public String unknown() {
        return reasons.stream()
                .filter(r -> r.kind().equals("unknown"))
                .map(Reason::sentence)
                .findFirst()
                .orElse("");
    }
}
