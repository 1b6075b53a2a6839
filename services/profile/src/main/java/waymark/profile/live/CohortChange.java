package waymark.profile.live;

import io.micronaut.core.annotation.Nullable;
import waymark.profile.cohort.ConsentPart;

/**
 * Something was written that a counselor's list may show.
 *
 * @param at its place among all that is written to the database, the same for every instance; grows
 * @param person of whom, null if that is not known or it is about a whole cohort
 * @param cohort of which cohort, null if it may be any that the person is in
 * @param part what a student may leave out and this belongs to; null if it is always seen
 */
record CohortChange(long at, @Nullable String person, @Nullable String cohort, @Nullable ConsentPart part) {

    /** Anything may have changed. */
    static CohortChange any(long at) {
        return new CohortChange(at, null, null, null);
    }

    /** Of a person, in all their cohorts that see that part; of anybody if it is not known of whom. */
    static CohortChange of(long at, @Nullable String person, @Nullable ConsentPart part) {
        return new CohortChange(at, person, null, part);
    }

    /** Of a cohort as a whole, or of one person in it. */
    static CohortChange in(long at, @Nullable String cohort, @Nullable String person) {
        return new CohortChange(at, person, cohort, null);
    }
}
