package waymark.profile.progress;

import io.micronaut.core.annotation.Nullable;

/**
 * Something was written that a counselor's list may show.
 *
 * @param person of whom, null if that is not known or it is about a whole cohort
 * @param cohort of which cohort, null if it is about a person
 */
record RosterChange(@Nullable String person, @Nullable String cohort) {
    /** Anything may have changed. */
    static final RosterChange ANY = new RosterChange(null, null);

    static RosterChange of(@Nullable String person) {
        return person == null ? ANY : new RosterChange(person, null);
    }

    static RosterChange in(String cohort) {
        return new RosterChange(null, cohort);
    }

    /** May it show in the list of that cohort with that roster? */
    boolean concerns(String id, @Nullable Roster roster) {
        if (cohort != null) {
            return cohort.equals(id);
        }
        return person == null || roster == null || roster.people().contains(person);
    }
}
