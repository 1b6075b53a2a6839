package waymark.distillation;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import waymark.embedding.TextEmbedder;

/**
 * Measures the table beside the model it was made of, in one run: how long each takes to load and for a text, and how
 * alike they order all pairs of the texts.
 */
public final class ModelComparison {
    private static final int ROUNDS = 20;

    private ModelComparison() {}

    private interface Encoder {
        float[] encode(String text) throws OrtException;
    }

    /** @param arguments a file of texts, one a line */
    public static void main(String[] arguments) throws IOException, OrtException {
        List<String> texts = Files.readAllLines(Path.of(arguments[0]));
        long begin = System.nanoTime();
        TextEmbedder table = TextEmbedder.load();
        long loaded = System.nanoTime();
        try (SentenceModel model = new SentenceModel()) {
            System.out.printf(
                    "load: table %d ms, model %d ms%n", millis(begin, loaded), millis(loaded, System.nanoTime()));
            List<float[]> byTable = encodeAll("table", texts, table::embed);
            List<float[]> byModel = encodeAll("model", texts, text -> model.encode(table.pieces(text)));
            System.out.printf(
                    "rank correlation of %d pairs: %.3f%n",
                    texts.size() * (texts.size() - 1) / 2, correlation(ranks(byTable), ranks(byModel)));
        }
    }

    private static List<float[]> encodeAll(String name, List<String> texts, Encoder encoder) throws OrtException {
        List<float[]> vectors = new ArrayList<>();
        long begin = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            vectors.clear();
            if (round == 1) {
                begin = System.nanoTime(); // the first is to warm up
            }
            for (String text : texts) {
                vectors.add(encoder.encode(text));
            }
        }
        System.out.printf(
                "%s: %.1f microseconds a text%n", name, (System.nanoTime() - begin) / 1e3 / ROUNDS / texts.size());
        return vectors;
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** The rank of each pair among all, by the cosine of its vectors. */
    private static double[] ranks(List<float[]> vectors) {
        List<Double> cosines = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            for (int j = 0; j < i; j++) {
                cosines.add(cosine(vectors.get(i), vectors.get(j)));
            }
        }
        Integer[] order = IntStream.range(0, cosines.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(cosines::get));
        double[] ranks = new double[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    private static double cosine(float[] a, float[] b) {
        double product = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return product / Math.sqrt(aa * bb);
    }

    /** Spearman's: how alike two orders are, from -1 to 1. */
    private static double correlation(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double n = a.length;
        return 1 - 6 * squares / (n * (n * n - 1));
    }
}
