package waymark.recommendation.affinity;

import waymark.embedding.TextEmbedder;

/**
 * The vectors of one career's duties, a byte a number: a quarter of the memory for an error below one in a hundred.
 * Never changes.
 */
final class QuantizedDuties {
    private static final int WIDTH = TextEmbedder.DIMENSIONS;
    private static final int LARGEST = 127;

    private final byte[] rows;
    private final float[] scales;
    private final boolean imported;

    private QuantizedDuties(int duties, boolean imported) {
        this.rows = new byte[duties * WIDTH];
        this.scales = new float[duties];
        this.imported = imported;
    }

    static QuantizedDuties of(Duties duties, TextEmbedder embedder) {
        var quantized = new QuantizedDuties(duties.texts().size(), duties.imported());
        for (int i = 0; i < quantized.scales.length; i++) {
            quantized.put(i, embedder.embed(duties.texts().get(i)));
        }
        return quantized;
    }

    private void put(int duty, float[] vector) {
        float largest = 0;
        for (float each : vector) {
            largest = Math.max(largest, Math.abs(each));
        }
        scales[duty] = largest / LARGEST;
        for (int d = 0; d < WIDTH && largest > 0; d++) {
            rows[duty * WIDTH + d] = (byte) Math.round(vector[d] / scales[duty]);
        }
    }

    /**
     * Where the duties lie away from what all careers' have in common (see {@link UsualDuties}): a vector of length 1.
     */
    double[] direction() {
        double[] direction = new double[WIDTH];
        for (int i = 0; i < scales.length; i++) {
            double share = (double) scales[i] / scales.length;
            for (int d = 0; d < WIDTH; d++) {
                direction[d] += share * rows[i * WIDTH + d];
            }
        }
        double[] usual = UsualDuties.mean(imported);
        double square = 0;
        for (int d = 0; d < WIDTH; d++) {
            direction[d] -= usual[d];
            square += direction[d] * direction[d];
        }
        double length = Math.sqrt(square);
        for (int d = 0; d < WIDTH; d++) {
            direction[d] /= length;
        }
        return direction;
    }

    /** How near each duty is to a vector of length 1, −1 to 1. */
    float[] likeness(float[] vector) {
        float[] likeness = new float[scales.length];
        for (int i = 0; i < likeness.length; i++) {
            likeness[i] = scales[i] * dot(vector, i * WIDTH);
        }
        return likeness;
    }

    /** Four sums side by side: a processor does not wait for one to be ready, and their order is always the same. */
    private float dot(float[] vector, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (int d = 0; d < WIDTH; d += 4) {
            a += vector[d] * rows[from + d];
            b += vector[d + 1] * rows[from + d + 1];
            c += vector[d + 2] * rows[from + d + 2];
            e += vector[d + 3] * rows[from + d + 3];
        }
        return a + b + (c + e);
    }
}
