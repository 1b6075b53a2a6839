package waymark.recommendation.affinity;

import java.util.List;

/**
 * One career beside the items of one instrument, an entry for each.
 *
 * @param affinity cosine of the item's vector with the career's direction ({@link EmbeddedDuties#direction}), in units
 *     of the instrument's {@link UsualDuties#spread}: above zero where its duties are nearer to the item than careers'
 *     usually are
 * @param nearest the place of the duty most like the item
 * @param likeness how like it is, −1 to 1
 * @param tells can that duty be shown beside the item? The whole career is about what is asked, the duty is like it,
 *     and both name the same thing. Set by reading pairs of 923 careers with the quiz's 60 items (ADR 47)
 */
record NearDuties(float[] affinity, short[] nearest, float[] likeness, boolean[] tells) {
    /**
     * From here on, as cosine, item and duty may be about one thing: a convention, set by reading. Of all pairs a tenth
     * are above it. Likeness alone is not enough for the eye.
     */
    private static final float NEAR = 0.5f;

    /** So far above the usual a career is about what was asked. */
    private static final float MARKED = 6;

    /**
     * What a career's duties are to an instrument.
     *
     * @param texts the duties' sentences
     * @param items the vectors of the instrument's items
     */
    static NearDuties of(
            EmbeddedDuties duties, List<String> texts, Instrument instrument, float[][] items, double spread) {
        double[] direction = duties.direction();
        var near = new NearDuties(
                new float[items.length], new short[items.length], new float[items.length], new boolean[items.length]);
        for (int i = 0; i < items.length; i++) {
            int nearest = duties.nearest(items[i]);
            near.affinity[i] = (float) (dot(items[i], direction) / spread);
            near.nearest[i] = (short) nearest;
            near.likeness[i] = duties.likeness(items[i], nearest);
            near.tells[i] = near.affinity[i] >= MARKED
                    && near.likeness[i] >= NEAR
                    && SharedWords.any(instrument.items().get(i).text(), texts.get(nearest));
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
