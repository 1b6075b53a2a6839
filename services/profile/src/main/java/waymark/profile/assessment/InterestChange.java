package waymark.profile.assessment;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.events.Estimate;
import waymark.events.Interest;

/**
 * How one interest moved between two assessments.
 *
 * @param interest R, I, A, S, E or C
 * @param change second minus first, −100 to 100
 * @param real true if it is more than measurement error explains, as {@link Estimate#differsFrom} says; false where an
 *     error is not known
 */
@Serdeable
public record InterestChange(String interest, double first, double second, double change, boolean real) {

    /** When a change is real, for people. */
    public static final String RULE =
            ("A change counts as real when it is larger than %.2f times the standard error of the difference (the"
                            + " reliable change index of Jacobson and Truax, 1991).")
                    .formatted(Estimate.NORMAL_95);

    /** One entry per interest both assessments have a score for. */
    public static List<InterestChange> between(Assessment a, Assessment b) {
        List<InterestChange> all = new ArrayList<>();
        if (a.interests() == null || b.interests() == null) {
            return all;
        }
        for (String key : Interest.KEYS) {
            Double first = a.interests().get(key);
            Double second = b.interests().get(key);
            if (first != null && second != null) {
                boolean real = estimate(first, a, key).differsFrom(estimate(second, b, key));
                all.add(new InterestChange(key, first, second, second - first, real));
            }
        }
        return all;
    }

    private static Estimate estimate(double score, Assessment assessment, String interest) {
        Map<String, Double> errors = assessment.standardErrors();
        return Estimate.of(score, errors == null ? null : errors.get(interest));
    }
}
