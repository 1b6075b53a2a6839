package waymark.outbox;

import waymark.events.Event;

/**
 * A listener that keeps what it reads in memory: each instance reads all partitions from the start at every start, and
 * the application is ready only when it has caught up.
 *
 * @param <E> the topic's events
 */
public interface ReplayListener<E extends Event> extends Listener<E> {

    @Override
    default boolean replay() {
        return true;
    }
}
