package waymark.recommendation.affinity;

/**
 * One career beside the items of one instrument, an entry for each.
 *
 * @param affinity cosine of the item's vector with the career's direction ({@link EmbeddedDuties#direction}), in units
 *     of the instrument's {@link UsualDuties#spread}: above zero where its duties are nearer to the item than careers'
 *     usually are
 * @param nearest the place of the duty most like the item
 * @param likeness how like it is, −1 to 1
 */
record NearDuties(float[] affinity, short[] nearest, float[] likeness) {

    static NearDuties of(EmbeddedDuties duties, float[][] items, double spread) {
        double[] direction = duties.direction();
        var near = new NearDuties(new float[items.length], new short[items.length], new float[items.length]);
        for (int i = 0; i < items.length; i++) {
            int nearest = duties.nearest(items[i]);
            near.affinity[i] = (float) (dot(items[i], direction) / spread);
            near.nearest[i] = (short) nearest;
            near.likeness[i] = duties.likeness(items[i], nearest);
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
