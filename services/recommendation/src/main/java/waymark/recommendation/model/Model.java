package waymark.recommendation.model;

import io.micronaut.core.annotation.Nullable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.edge.RefusedException;
import waymark.recommendation.career.Feature;

/**
 * A way to weigh features and answers, under the name it is published with. Its figures and its card are in a file of
 * that name ({@link ModelFile}). A change of any figure is a new model with a new name.
 */
public enum Model {
    /** The correlation of six interests alone: the linking method of the O*NET Interest Profiler. */
    ONET_PEARSON("onet-pearson"),

    /** Interests, values and settings; what is not known is left out. */
    WAYMARK_1("waymark-1"),

    /** The same weights, but what is not known neither helps nor hurts. */
    WAYMARK_2("waymark-2"),

    /** Each answer beside what a career's people do, and interests, values and settings. */
    WAYMARK_3("waymark-3");

    /** The model used where none is named. */
    public static final Model DEFAULT = WAYMARK_3;

    /** The fit of a career nothing speaks for or against, in points. */
    public static final double BASELINE = 50;

    private final String wireName;
    private final ModelFile file;
    private final double[] weights;
    private final double total;

    Model(String wireName) {
        this.wireName = wireName;
        this.file = ModelFile.read(wireName);
        this.weights = Feature.ALL.stream().mapToDouble(file::weight).toArray();
        ModelFile.AnswerWeights answers = file.answers();
        this.total = Arrays.stream(weights).sum() + (answers == null ? 0 : answers.weight());
    }

    /** As it is called in events and the API. */
    public String wireName() {
        return wireName;
    }

    /** How much a feature counts, relative to others. */
    public double weight(int feature) {
        return weights[feature];
    }

    /** How single answers count; null if they do not. */
    public ModelFile.@Nullable AnswerWeights answers() {
        return file.answers();
    }

    /** What is to be known of it. */
    ModelView.Card card() {
        return file.card();
    }

    /** For whom the share of careers of each tier was measured, as a sentence begins; null where it was not. */
    @Nullable
    String measured() {
        return file.measured();
    }

    /** The sum of all weights. */
    public double weight() {
        return total;
    }

    /** Does it reckon with what is to be expected of a career's unknown features? */
    public boolean expects() {
        return file.expects();
    }

    /** The standard error it takes interest scores to have, in points. */
    public double error() {
        return file.error();
    }

    /** Where a tier begins, and what share of careers reaches it where that was measured; not for the last tier. */
    ModelView.Band band(Tier tier) {
        int i = tier.ordinal();
        double[] percents = file.percents();
        return new ModelView.Band(tier.wireName(), file.bounds()[i], percents == null ? null : percents[i]);
    }

    /** The tier of a fit as people read it, in whole points: the same figure never goes with two words. */
    public Tier tier(double fit) {
        long shown = Math.round(fit);
        for (int i = 0; i < file.bounds().length; i++) {
            if (shown >= file.bounds()[i]) {
                return Tier.values()[i];
            }
        }
        return Tier.POOR;
    }

    /** The model of this name, if it is one. */
    public static Optional<Model> find(String wireName) {
        return Arrays.stream(values()).filter(m -> m.wireName.equals(wireName)).findFirst();
    }

    /**
     * The model of this name, the default for null.
     *
     * @throws RefusedException if there is none
     */
    public static Model named(@Nullable String wireName) {
        return wireName == null
                ? DEFAULT
                : find(wireName)
                        .orElseThrow(() -> RefusedException.invalid(
                                "unknown-model",
                                "There is no such model; these are: "
                                        + Arrays.stream(values())
                                                .map(Model::wireName)
                                                .collect(Collectors.joining(", ")) + "."));
    }
}
