package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A ranked career with its reasons, strongest first; fit 0–100.
 *
 * @param margin how far the fit may be off, 19 times out of 20, in points
 * @param above of a hundred careers, how many fit the person less
 * @param why in a list: what speaks most for it, in a sentence
 * @param band in a list: the number of its band, in which order says nothing
 * @param category its field
 * @param caution where the answers do not tell careers apart: that they do not, in words to the person
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
        @Nullable Integer band,
        @Nullable String category,
        @Nullable String caution) {

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
            String key,
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
     * @param undecided do the answers tell no career from another? Order, fits and tiers mean nothing then
     * @param discoveries careers one would not have thought of, if they were asked for
     * @param examples where the answers do not tell careers apart: careers of every field to look around by
     * @param conditions what of work the list can be narrowed by
     * @param pay the median pays a year that it can be narrowed to
     */
    @Serdeable
    public record Matches(
            List<Match> items,
            int total,
            int careers,
            boolean undecided,
            @Nullable List<Match> discoveries,
            @Nullable List<Match> examples,
            @Nullable List<Condition> conditions,
            @Nullable List<Integer> pay) {

        public Matches {
            discoveries = discoveries == null ? List.of() : List.copyOf(discoveries);
            examples = examples == null ? List.of() : List.copyOf(examples);
            conditions = conditions == null ? List.of() : List.copyOf(conditions);
            pay = pay == null ? List.of() : List.copyOf(pay);
        }
    }

    /** A circumstance of work, as it is asked for and as people call it. */
    @Serdeable
    public record Condition(String value, String label) {}

    /** How much of each interest the work has, 0–100, as far as its reasons tell. */
    public Map<String, Double> theirInterests() {
        return interests(Reason::theirs);
    }

    /** How much of each interest the person has, 0–100, as far as its reasons tell. */
    public Map<String, Double> yourInterests() {
        return interests(Reason::yours);
    }

    private Map<String, Double> interests(Function<Reason, @Nullable Double> side) {
        Map<String, Double> known = new HashMap<>();
        for (Reason reason : reasons) {
            Double figure = side.apply(reason);
            if (reason.kind().equals("interest") && figure != null) {
                known.put(reason.key(), figure);
            }
        }
        return known;
    }

    /** The strongest reasons of one direction that are worth naming, in the order of all. */
    public List<Reason> strongest(String direction, int most) {
        List<Reason> named = reasons.stream()
                .filter(r -> r.direction().equals(direction) && !r.negligible())
                .toList();
        List<Reason> strongest = named.stream()
                .sorted(Comparator.comparingDouble(r -> -Math.abs(r.contribution())))
                .limit(most)
                .toList();
        return named.stream().filter(strongest::contains).toList();
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
