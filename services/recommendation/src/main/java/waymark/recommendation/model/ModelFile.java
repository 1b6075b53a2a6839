package waymark.recommendation.model;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import waymark.recommendation.career.Feature;

/**
 * The figures of a model, as its file in {@code models} holds them under the names below. A file is never changed once
 * a release holds it: rankings bear its name.
 *
 * @param interest {@code interest}: weight of all six together
 * @param value {@code value}: weight of all values together
 * @param setting {@code setting}: weight of all settings together
 * @param answers {@code answer} and what begins so: how single answers count; null in models without them
 * @param error {@code error}: the standard error interest scores are taken to have, in points
 * @param expects {@code unknown} is {@code expected} and not {@code left out}: see the package
 * @param bounds {@code bounds}: where best, great, good and fair begin, points of fit
 * @param percents {@code percents}: of a hundred careers, how many reach each; null if that was not measured
 * @param measured {@code percents.for}: for whom, as the beginning of a sentence; null without percents
 * @param card {@code card.method}, {@code card.figures}, {@code card.limits}, and {@code card.plain} where it has one
 */
public record ModelFile(
        double interest,
        double value,
        double setting,
        @Nullable AnswerWeights answers,
        double error,
        boolean expects,
        double[] bounds,
        double @Nullable [] percents,
        @Nullable String measured,
        ModelView.Card card) {

    /**
     * How single answers count.
     *
     * @param weight {@code answer}: weight of all together
     * @param scale {@code answer.scale}: the mean of answer times affinity is multiplied by this. Of 8,549 people none
     *     came to more than the bound of 1 by it
     * @param own {@code answer.own}: an answer counts as this share of itself and for the rest as the mean of its
     *     interest's answers, 0–1
     * @param expected {@code answer.expected}: so much more interests weigh where answers or duties are not known
     * @param unexplained {@code answer.unexplained}: standard deviation, over careers, of what answers say beyond that,
     *     in the unit of weights
     */
    public record AnswerWeights(double weight, double scale, double own, double expected, double unexplained) {}

    static ModelFile read(String model) {
        ResourceBundle file = ResourceBundle.getBundle("models." + model, Locale.ROOT);
        return new ModelFile(
                number(file, "interest"),
                number(file, "value"),
                number(file, "setting"),
                file.containsKey("answer") ? answers(file) : null,
                number(file, "error"),
                file.getString("unknown").equals("expected"),
                numbers(file, "bounds"),
                file.containsKey("percents") ? numbers(file, "percents") : null,
                file.containsKey("percents") ? file.getString("percents.for") : null,
                new ModelView.Card(
                        file.getString("card.method"),
                        file.getString("card.figures"),
                        file.getString("card.limits"),
                        file.containsKey("card.plain")
                                ? file.getString("card.plain").lines().toList()
                                : List.of()));
    }

    private static AnswerWeights answers(ResourceBundle file) {
        return new AnswerWeights(
                number(file, "answer"),
                number(file, "answer.scale"),
                number(file, "answer.own"),
                number(file, "answer.expected"),
                number(file, "answer.unexplained"));
    }

    private static double number(ResourceBundle file, String key) {
        return Double.parseDouble(file.getString(key));
    }

    private static double[] numbers(ResourceBundle file, String key) {
        return Arrays.stream(file.getString(key).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** How much a feature counts. */
    double weight(Feature feature) {
        double group =
                switch (feature.kind()) {
                    case INTEREST -> interest;
                    case VALUE -> value;
                    case SETTING -> setting;
                };
        return group / Feature.of(feature.kind()).size();
    }
}
