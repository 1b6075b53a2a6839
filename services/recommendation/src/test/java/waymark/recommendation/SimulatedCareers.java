package waymark.recommendation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.ResourceBundle;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

/**
 * A made-up catalogue of the real one's size and kind: 923 careers whose interests, values and settings go together as
 * O*NET's and the guides' do, in broad groups of one to eight of which the members are nearly the same. All have guides
 * and lack nothing, until somebody takes it away.
 */
public final class SimulatedCareers {
    public static final int SIZE = 923;

    private static final double[] VALUE_MEANS = {4.120, 4.075, 4.367, 3.637, 4.451, 4.376};
    private static final double[] VALUE_DEVIATIONS = {1.397, 1.131, 1.194, 1.305, 1.140, 0.946};

    private SimulatedCareers() {}

    public static List<Career> of(long seed) {
        return of(seed, SIZE);
    }

    public static List<Career> of(long seed, int size) {
        var random = new Random(seed);
        double[][] root = root();
        List<Career> careers = new ArrayList<>();
        for (int group = 0; careers.size() < size; group++) {
            double[] usual = draw(random, root);
            int members = Math.min(1 + random.nextInt(1 + random.nextInt(8)), size - careers.size());
            for (int m = 0; m < members; m++) {
                double[] own = draw(random, root);
                double[] mixed = new double[usual.length];
                Arrays.setAll(
                        mixed,
                        f -> Math.sqrt(0.95) * (usual[f] - mean(f)) + Math.sqrt(0.05) * (own[f] - mean(f)) + mean(f));
                careers.add(career("%02d-%03d%d.00".formatted(11 + group % 40, group / 40 * 7 + 100, m), mixed));
            }
        }
        return careers;
    }

    private static Career career(String code, double[] profile) {
        Map<Feature, Double> ratings = new HashMap<>();
        for (Feature feature : Feature.ALL) {
            int f = feature.ordinal();
            ratings.put(feature, rating(feature, profile[f]));
        }
        String slug = "career-" + code.replace(".", "-");
        return new Career(
                slug,
                slug,
                List.of(),
                slug,
                slug,
                code.substring(0, 2),
                code,
                3,
                null,
                null,
                false,
                ratings,
                SimulatedDuties.of(profile, new Random(code.hashCode())),
                List.of());
    }

    private static double rating(Feature feature, double distance) {
        if (feature.kind() == Kind.INTEREST) {
            return Math.clamp(3.6 + 1.7 * distance, 1, 7);
        }
        if (feature.kind() == Kind.SETTING) {
            return Math.clamp(Math.rint(3 + 2 * distance), 1, 5);
        }
        int v = feature.ordinal() - Feature.INTERESTS.size();
        return Math.clamp(VALUE_MEANS[v] + 2 * VALUE_DEVIATIONS[v] * distance, 1, 7);
    }

    /** The same careers, of which those at these places lack all features of these kinds. */
    public static List<Career> without(List<Career> careers, List<Integer> places, Kind... kinds) {
        List<Career> some = new ArrayList<>(careers);
        for (int place : places) {
            Career whole = careers.get(place);
            Map<Feature, Double> left = new HashMap<>(whole.ratings());
            left.keySet().removeIf(f -> List.of(kinds).contains(f.kind()));
            some.set(place, changed(whole, left, whole.duties()));
        }
        return some;
    }

    /** The same careers, of which those at these places lack their duties. */
    public static List<Career> withoutDuties(List<Career> careers, List<Integer> places) {
        List<Career> some = new ArrayList<>(careers);
        for (int place : places) {
            some.set(place, changed(careers.get(place), careers.get(place).ratings(), List.of()));
        }
        return some;
    }

    /** The same career with other duties. */
    public static Career withDuties(Career career, List<String> duties) {
        return changed(career, career.ratings(), duties);
    }

    private static Career changed(Career whole, Map<Feature, Double> ratings, List<String> duties) {
        return new Career(
                whole.id(),
                whole.slug(),
                whole.formerSlugs(),
                whole.title(),
                whole.summary(),
                whole.category(),
                whole.onetCode(),
                whole.preparation(),
                whole.medianPay(),
                whole.outlook(),
                whole.imported(),
                ratings,
                duties,
                whole.related());
    }

    private static double[] draw(Random random, double[][] root) {
        double[] noise = new double[Feature.COUNT];
        Arrays.setAll(noise, f -> random.nextGaussian());
        double[] drawn = new double[Feature.COUNT];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = mean(i);
            for (int j = 0; j <= i; j++) {
                drawn[i] += root[i][j] * noise[j];
            }
        }
        return drawn;
    }

    private static final ResourceBundle FIGURES = ResourceBundle.getBundle("prior", Locale.ROOT);
    private static final double[][] ROWS = Feature.ALL.stream()
            .map(f -> Arrays.stream(FIGURES.getString(f.key()).split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray())
            .toArray(double[][]::new);

    private static double mean(int feature) {
        return ROWS[feature][0];
    }

    private static double[][] root() {
        double[][] root = new double[Feature.COUNT][Feature.COUNT];
        for (int i = 0; i < root.length; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = ROWS[i][j + 1] + (i == j ? 1e-3 : 0);
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return root;
    }
}
