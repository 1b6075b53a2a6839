package waymark.recommendation.model;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.career.OccupationFamilies;

/**
 * The figures of a model, for whoever wants to know how a fit comes about.
 *
 * @param baseline where every fit begins, in points of 100
 * @param most by how many points all features of a kind together can raise or lower a fit: interest, value, setting,
 *     and answer in models that count single answers
 * @param parts the same for people, what moves a fit most first; kinds that move nothing are left out
 * @param bands the tiers' bounds, best first; what is below the last is a poor fit
 * @param measured for whom it was measured how many careers are of a tier, as the beginning of a sentence; null where
 *     it was not
 * @param families what a list does with occupations that are nearly the same, in words to the person
 * @param card what is to be known of the model
 */
@Serdeable
public record ModelView(
        double baseline,
        Map<String, Double> most,
        List<Part> parts,
        List<Band> bands,
        @Nullable String measured,
        String families,
        Card card) {
    /** The kind of a single answer, beside those of features. */
    public static final String ANSWER = "answer";

    /**
     * What moves a fit.
     *
     * @param kind as in {@code most}
     * @param label in words to the person, as part of a sentence
     * @param points by how many it can raise or lower a fit
     */
    @Serdeable
    public record Part(String kind, String label, double points) {}

    /**
     * A tier.
     *
     * @param from the lowest fit of it, in points
     * @param percent of a hundred careers, how many are of this tier or a better one for people who were made up; null
     *     where that was not measured
     */
    @Serdeable
    public record Band(String tier, double from, @Nullable Double percent) {}

    /**
     * A model's card.
     *
     * @param method what it reckons, with its sources
     * @param figures where its figures are from and how it did where that was measured
     * @param limits what it does not see
     * @param plain how it reckons in plain words to the person, a paragraph each; empty for models without
     */
    @Serdeable
    public record Card(String method, String figures, String limits, List<String> plain) {}

    /** The figures of that model. */
    public static ModelView of(Model model) {
        Map<String, Double> most = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            double weight = Feature.of(kind).stream()
                    .mapToDouble(feature -> model.weight(feature.ordinal()))
                    .sum();
            most.put(kind.wireName(), Model.BASELINE * weight / model.weight());
        }
        ModelFile.AnswerWeights answers = model.answers();
        if (answers != null) {
            most.put(ANSWER, Model.BASELINE * answers.weight() / model.weight());
        }
        return new ModelView(
                Model.BASELINE,
                most,
                parts(most),
                IntStream.range(0, Tier.POOR.ordinal())
                        .mapToObj(i -> model.band(Tier.values()[i]))
                        .toList(),
                model.measured(),
                OccupationFamilies.RULE,
                model.card());
    }

    private static List<Part> parts(Map<String, Double> most) {
        return most.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Part(each.getKey(), label(each.getKey()), each.getValue()))
                .sorted(Comparator.comparingDouble(Part::points).reversed())
                .toList();
    }

    private static String label(String kind) {
        return switch (kind) {
            case ANSWER -> "your single answers, held beside what people in a career do";
            case "interest" -> "your six interests";
            case "value" -> "what you value at work";
            default -> "the conditions that suit you";
        };
    }
}
