package waymark.recommendation.affinity;

import java.util.Locale;
import java.util.ResourceBundle;
import waymark.embedding.TextEmbedder;

/**
 * What careers' duties have in common whatever the career, in {@code usual-duties.properties}: two thirds of a vector's
 * length, and nothing that tells one career from another. Fixed figures, so that a career's fit does not depend on
 * which other careers there are.
 */
final class UsualDuties {
    private static final ResourceBundle FIGURES = ResourceBundle.getBundle("usual-duties", Locale.ROOT);
    private static final double[] IMPORTED = vector("imported");
    private static final double[] WRITTEN = vector("written");

    private UsualDuties() {}

    /** The mean of the duties' vectors of those careers. Not to be written to. */
    static double[] mean(boolean imported) {
        return imported ? IMPORTED : WRITTEN;
    }

    private static double[] vector(String key) {
        String[] figures = FIGURES.getString(key).split(" +");
        double[] vector = new double[TextEmbedder.DIMENSIONS];
        for (int d = 0; d < vector.length; d++) {
            vector[d] = Double.parseDouble(figures[d]);
        }
        return vector;
    }
}
