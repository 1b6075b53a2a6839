package waymark.profile.cohort;

import io.micronaut.core.annotation.Nullable;

/**
 * Something was written that a counselor's list may show.
 *
 * @param person of whom, null if that is not known or it is about a whole cohort
 * @param cohort of which cohort, null if it is about a person
 */
record Change(@Nullable String person, @Nullable String cohort) {
    /** Anything may have changed. */
    static final Change ANY = new Change(null, null);

    static Change of(@Nullable String person) {
        return person == null ? ANY : new Change(person, null);
    }

    static Change in(String cohort) {
        return new Change(null, cohort);
    }

    /** May it show in the list of that cohort with that roster? */
    boolean concerns(String id, @Nullable Roster roster) {
        if (cohort != null) {
            return cohort.equals(id);
        }
        return person == null || roster == null || roster.people().contains(person);
    }
}
