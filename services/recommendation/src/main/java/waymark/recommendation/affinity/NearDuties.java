package waymark.recommendation.affinity;

/**
 * One career beside the items of one instrument, an entry for each.
 *
 * @param affinity cosine of the item's vector with the career's direction ({@link QuantizedDuties#direction}): above
 *     zero where its duties are nearer to the item than careers' usually are
 * @param nearest the place of the duty most like the item
 * @param likeness how like it is, −1 to 1
 */
record NearDuties(float[] affinity, short[] nearest, float[] likeness) {

    static NearDuties of(QuantizedDuties duties, float[][] items) {
        double[] direction = duties.direction();
        var near = new NearDuties(new float[items.length], new short[items.length], new float[items.length]);
        for (int i = 0; i < items.length; i++) {
            near.affinity[i] = (float) dot(items[i], direction);
            float[] likeness = duties.likeness(items[i]);
            int best = 0;
            for (int d = 1; d < likeness.length; d++) {
                best = likeness[d] > likeness[best] ? d : best;
            }
            near.nearest[i] = (short) best;
            near.likeness[i] = likeness[best];
        }
        return near;
    }

    private static double dot(float[] item, double[] direction) {
        double sum = 0;
        for (int d = 0; d < item.length; d++) {
            sum += item[d] * direction[d];
        }
        return sum;
    }
}
