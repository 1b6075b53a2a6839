package waymark.gateway.results;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;

/** A ranked career with its reasons; fit and percentile 0–100. */
@Serdeable
public record Match(
        String slug,
        String title,
        @Nullable String summary,
        int preparation,
        @Nullable Integer medianPay,
        @Nullable Double outlook,
        double fit,
        double percentile,
        String tier,
        double baseline,
        List<Reason> reasons,
        @Nullable String why,
        boolean imported) {

    /** What one feature adds to the fit or takes from it. */
    @Serdeable
    public record Reason(
            String kind,
            String key,
            String label,
            String direction,
            double contribution,
            @Nullable Double yours,
            @Nullable Double theirs,
            String sentence) {}

    /** A page of matches. */
    @Serdeable
    public record Matches(List<Match> items, int total, String model, long contentRevision) {}

    /** Careers one would not have thought of. */
    @Serdeable
    public record Discoveries(List<Match> items) {}

    /** The strongest reasons of one direction, strongest first. */
    public List<Reason> strongest(String direction, int most) {
        return reasons.stream()
                .filter(r -> r.direction().equals(direction) && Math.abs(r.contribution()) >= 0.05)
                .sorted(Comparator.comparingDouble((Reason r) -> Math.abs(r.contribution()))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** All reasons, strongest first. */
    public List<Reason> all() {
        return reasons.stream()
                .sorted(Comparator.comparingDouble((Reason r) -> Math.abs(r.contribution()))
                        .reversed())
                .toList();
    }
}
