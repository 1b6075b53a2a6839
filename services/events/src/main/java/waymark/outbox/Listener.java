package waymark.outbox;

import waymark.events.Event;

/**
 * Reads one topic. Handling must be repeatable: the same event may come twice, or after a newer one, and must then
 * change nothing. One key's events come one after the other; those of different keys may come at the same time, except
 * to one that replays.
 *
 * @param <E> the topic's events
 */
public interface Listener<E extends Event> {

    /** The sealed interface of the topic's events. */
    Class<E> events();

    /**
     * Takes in one fact.
     *
     * @throws RuntimeException to be called again later; after a few attempts the record goes to the dead letters,
     *     unless the database is what failed: that is waited out
     */
    void on(E event);

    /**
     * True for a listener that keeps what it reads in memory: each instance then reads all partitions from the start at
     * every start, and the application is ready only when it has caught up.
     */
    default boolean replay() {
        return false;
    }

    /** Called once when a replaying listener, and every other one of its application, has caught up with what was there
     * when it started. */
    default void caughtUp() {}
}
