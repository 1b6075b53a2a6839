package waymark.recommendation.career;

import io.micronaut.core.annotation.Nullable;
import waymark.edge.RefusedException;

/**
 * What a list of careers is narrowed to. A career of which something is not known does not pass what asks for it.
 *
 * @param preparation 1–5: only careers of that level
 * @param full only careers that an editor wrote a guide for
 * @param pay only careers with this median pay or more, in US dollars a year
 * @param category only careers of this field
 * @param condition only careers whose work is so
 */
public record CareerFilter(
        @Nullable Integer preparation,
        boolean full,
        @Nullable Integer pay,
        @Nullable String category,
        @Nullable WorkCondition condition) {
    /** All careers. */
    public static final CareerFilter ALL = new CareerFilter(null, false, null, null, null);

    /** An empty category is none. */
    public CareerFilter {
        if (preparation != null && (preparation < 1 || preparation > 5)) {
            throw RefusedException.invalid("preparation", "Preparation is a level from 1 (little) to 5 (extensive).");
        }
        if (pay != null && pay < 0) {
            throw RefusedException.invalid("pay", "Pay is a number of US dollars a year, 0 or more.");
        }
        category = category == null || category.isEmpty() ? null : category;
    }

    /** Does it pass? */
    public boolean takes(Career career) {
        return (preparation == null || career.preparation() == preparation)
                && !(full && career.imported())
                && (pay == null || career.medianPay() != null && career.medianPay() >= pay)
                && (category == null || category.equals(career.category()))
                && (condition == null || condition.holds(career));
    }

    /** Does every career pass? */
    public boolean takesAll() {
        return equals(ALL);
    }
}
