package waymark.profile.live;

import io.micronaut.core.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;

/**
 * What changed in one cohort since this instance follows it. A revision is the place of the latest change among all
 * that is written to the database, so it is the same on every instance, and two tell what came between them.
 */
final class CohortChanges {
    /** More people than that are not named one by one. */
    static final int MOST_NAMED = 100;

    private final String id;
    private final Map<String, Long> people = new HashMap<>();
    private long since = Long.MAX_VALUE;
    private long latest;
    private long everything;
    private boolean stale = true;
    private boolean reading;
    private @Nullable Cohort cohort;
    private Map<String, Consent> members = Map.of();

    CohortChanges(String id) {
        this.id = id;
    }

    /** Every change after that place is noted; counts the first time. */
    synchronized void begin(long place) {
        if (since == Long.MAX_VALUE) {
            since = place;
            latest = Math.max(latest, place);
        }
    }

    /** Notes a change. Returns whether it may show in this cohort's list. */
    synchronized boolean note(CohortChange change) {
        String person = change.person();
        if (!concerns(change)) {
            return false;
        }
        latest = Math.max(latest, change.at());
        if (person == null) {
            everything = latest;
        } else {
            people.put(person, latest);
        }
        stale |= change.cohort() != null || person == null;
        return true;
    }

    private boolean concerns(CohortChange change) {
        if (change.cohort() != null) {
            return change.cohort().equals(id);
        }
        if (change.person() == null || stale || reading) {
            return true; // as long as the members are not known it may be any of them
        }
        Consent consent = members.get(change.person());
        return consent != null && (change.part() == null || consent.shows(change.part()));
    }

    /** The revision now. */
    synchronized long revision() {
        return latest;
    }

    /** Is there anything newer than that revision, or can it not be told? */
    synchronized boolean newerThan(long revision) {
        return revision < since || revision < latest;
    }

    /** The same, for whom it is about: that person, or somebody who may be them. */
    synchronized boolean newerThan(long revision, @Nullable String person) {
        return newerThan(revision)
                && (person == null
                        || changedSince(revision)
                                .map(changed -> changed.contains(person))
                                .orElse(true));
    }

    /** Who changed since that revision; empty if it may be anybody. */
    synchronized Optional<List<String>> changedSince(long revision) {
        if (revision < since || revision < everything) {
            return Optional.empty();
        }
        List<String> changed = people.entrySet().stream()
                .filter(person -> person.getValue() > revision)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return changed.size() > MOST_NAMED ? Optional.empty() : Optional.of(changed);
    }

    /**
     * Who leads the cohort and who is in it must be read, and is being read from now on: false if it is known. What is
     * noted from here on may make it stale again.
     */
    synchronized boolean beginReading() {
        reading = stale;
        stale = false;
        return reading;
    }

    /** It was read. */
    synchronized void read(@Nullable Cohort now, List<Consent> live) {
        reading = false;
        cohort = now;
        Map<String, Consent> before = members;
        members = new HashMap<>();
        live.forEach(consent -> members.put(consent.person(), consent));
        // Whoever was named while the members were not known and is none is nobody's business here.
        people.keySet().removeIf(person -> !members.containsKey(person) && !before.containsKey(person));
    }

    /** It could not be read. */
    synchronized void notRead() {
        reading = false;
        stale = true;
    }

    /** Is there such a cohort, as far as is known? */
    synchronized boolean exists() {
        return cohort != null;
    }

    /** Does that person lead the cohort, as far as is known? */
    synchronized boolean isLedBy(String person) {
        return cohort != null && cohort.isLedBy(person);
    }

    /** Does that person agree to be seen, as far as is known? */
    synchronized boolean has(String person) {
        return members.containsKey(person);
    }
}
