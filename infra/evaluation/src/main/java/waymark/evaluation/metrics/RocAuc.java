package waymark.evaluation.metrics;

/**
 * The area under the receiver operating characteristic: how often something that belongs is put above something that
 * does not, ties counting half. 0.5 is chance, 1 is perfect (J. Hanley and B. McNeil 1982, The meaning and use of the
 * area under a receiver operating characteristic curve, <em>Radiology</em> 143, 29–36).
 */
public final class RocAuc {
    private RocAuc() {}

    /**
     * The area, 0 to 1; NaN if nothing belongs or everything does.
     *
     * @param scores of those that are compared
     * @param belongs whether each belongs
     */
    public static double of(double[] scores, boolean[] belongs) {
        long pairs = 0;
        double above = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; belongs[i] && j < scores.length; j++) {
                if (!belongs[j]) {
                    pairs++;
                    above += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? Double.NaN : above / pairs;
    }
}
