package waymark.profile.assessment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How one interest moved between two assessments.
 *
 * @param interest R, I, A, S, E or C
 * @param change second minus first, −100 to 100
 * @param real true if it is more than measurement error explains: |change| &gt; 1.96 × √(SE₁² + SE₂²), the reliable change index of
 *     Jacobson &amp; Truax (1991)
 */
@Serdeable
public record Difference(String interest, double first, double second, double change, boolean real) {

    /** One entry per interest both assessments have a score for. */
    static List<Difference> between(Assessment a, Assessment b) {
        List<Difference> all = new ArrayList<>();
        if (a.interests() == null || b.interests() == null) {
            return all;
        }
        for (String key : List.of("R", "I", "A", "S", "E", "C")) {
            if (a.interests().containsKey(key) && b.interests().containsKey(key)) {
                double first = a.interests().get(key);
                double second = b.interests().get(key);
                double error = Math.hypot(error(a.standardErrors(), key), error(b.standardErrors(), key));
                all.add(new Difference(key, first, second, second - first, Math.abs(second - first) > 1.96 * error));
            }
        }
        return all;
    }

    private static double error(Map<String, Double> errors, String key) {
        return errors == null ? 0 : errors.getOrDefault(key, 0.0);
    }
}
