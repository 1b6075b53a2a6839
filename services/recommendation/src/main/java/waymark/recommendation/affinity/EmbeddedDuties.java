package waymark.recommendation.affinity;

import waymark.embedding.TextEmbedder;

/**
 * The vectors of one career's duties, of length 1 each. Of passing use: 20 kB a career.
 *
 * @param imported are they worded as a data set words them?
 */
record EmbeddedDuties(float[][] vectors, boolean imported) {
    private static final float[][] NONE = {};

    static EmbeddedDuties of(Duties duties, TextEmbedder embedder) {
        return new EmbeddedDuties(
                duties.texts().stream().map(embedder::embed).toList().toArray(NONE), duties.imported());
    }

    /**
     * Where the duties lie away from what all careers' have in common (see {@link UsualDuties}): a vector of length 1.
     */
    double[] direction() {
        double[] usual = UsualDuties.mean(imported);
        double[] direction = new double[usual.length];
        double square = 0;
        for (int d = 0; d < direction.length; d++) {
            for (float[] vector : vectors) {
                direction[d] += vector[d];
            }
            direction[d] = direction[d] / vectors.length - usual[d];
            square += direction[d] * direction[d];
        }
        double length = Math.sqrt(square);
        for (int d = 0; d < direction.length; d++) {
            direction[d] /= length;
        }
        return direction;
    }

    /** The place of the duty most like a vector. */
    int nearest(float[] vector) {
        int nearest = 0;
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < vectors.length; i++) {
            float likeness = likeness(vector, i);
            if (likeness > best) {
                best = likeness;
                nearest = i;
            }
        }
        return nearest;
    }

    /**
     * How like a duty is to a vector of length 1, −1 to 1. Four sums side by side: a processor does not wait for one to
     * be ready, and their order is always the same.
     */
    float likeness(float[] vector, int duty) {
        float[] other = vectors[duty];
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        for (int d = 0; d < vector.length; d += 4) {
            a += vector[d] * other[d];
            b += vector[d + 1] * other[d + 1];
            c += vector[d + 2] * other[d + 2];
            e += vector[d + 3] * other[d + 3];
        }
        return a + b + (c + e);
    }
}
