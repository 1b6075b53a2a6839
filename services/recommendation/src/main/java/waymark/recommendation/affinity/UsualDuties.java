package waymark.recommendation.affinity;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.embedding.TextEmbedder;
import waymark.events.Interest;

/**
 * What careers' duties have in common whatever the career, in {@code usual-duties.properties}: two thirds of a vector's
 * length, and nothing that tells one career from another. Fixed figures, so that a career's fit does not depend on
 * which other careers there are.
 */
final class UsualDuties {
    private static final ResourceBundle FIGURES = ResourceBundle.getBundle("usual-duties", Locale.ROOT);
    private static final double[] IMPORTED = vector("imported");
    private static final double[] WRITTEN = vector("written");

    private static final int COMPONENTS = 8;
    /** How careers' directions spread: principal components, each as long as its standard deviation. */
    static final double[][] SPREAD = IntStream.rangeClosed(1, COMPONENTS)
            .mapToObj(k -> vector("spread." + k))
            .toArray(double[][]::new);

    private UsualDuties() {}

    /**
     * How widely affinities to an instrument's items spread over careers and interests: the standard deviation of the
     * affinity to the mean of an interest's items, less the mean of all interests'. Items that are about what careers
     * differ in spread wider; a person's answers count alike in both when affinities are divided by this. Eight
     * components miss about a twelfth of it.
     */
    static double spread(Instrument instrument, float[][] vectors) {
        Map<Interest, double[]> means = new EnumMap<>(Interest.class);
        for (Interest scale : Interest.values()) {
            int[] places = IntStream.range(0, vectors.length)
                    .filter(i -> instrument.items().get(i).scale() == scale)
                    .toArray();
            if (places.length > 0) {
                means.put(scale, along(vectors, places));
            }
        }
        double sum = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            int component = k;
            double mean = means.values().stream()
                    .mapToDouble(m -> m[component])
                    .average()
                    .orElse(0);
            sum += means.values().stream()
                    .mapToDouble(m -> (m[component] - mean) * (m[component] - mean))
                    .sum();
        }
        return means.isEmpty() ? 0 : Math.sqrt(sum / means.size());
    }

    /** The mean of some vectors along the components. */
    private static double[] along(float[][] vectors, int[] places) {
        double[] along = new double[COMPONENTS];
        for (int k = 0; k < COMPONENTS; k++) {
            for (int place : places) {
                for (int d = 0; d < TextEmbedder.DIMENSIONS; d++) {
                    along[k] += vectors[place][d] * SPREAD[k][d] / places.length;
                }
            }
        }
        return along;
    }

    /** The mean of the duties' vectors of those careers. Not to be written to. */
    static double[] mean(boolean imported) {
        return imported ? IMPORTED : WRITTEN;
    }

    private static double[] vector(String key) {
        return Stream.of(FIGURES.getString(key).split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
