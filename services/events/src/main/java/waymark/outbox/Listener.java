package waymark.outbox;

import java.lang.reflect.ParameterizedType;
import java.util.stream.Stream;
import waymark.events.Event;

/**
 * Reads one topic. Handling must be repeatable: the same event may come twice, or after a newer one, and must then
 * change nothing. One key's events come one after the other; those of different keys may come at the same time, except
 * to one that replays.
 *
 * @param <E> the topic's events
 */
public interface Listener<E extends Event> {

    /** The sealed interface of the topic's events, read from {@code implements Listener<CareerEvent>} or the like. */
    @SuppressWarnings("unchecked")
    default Class<E> events() {
        return (Class<E>) Stream.of(getClass().getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(declared -> Listener.class.isAssignableFrom((Class<?>) declared.getRawType()))
                .map(listener -> listener.getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes in one fact.
     *
     * @throws RuntimeException to be called again later; after a few attempts the record goes to the dead letters,
     *     unless the database is what failed: that is waited out
     */
    void on(E event);

    /** True for a {@link ReplayListener}. */
    default boolean replay() {
        return false;
    }

    /**
     * Called once when a replaying listener, and every other one of its application, has caught up with what was there
     * when it started.
     */
    default void caughtUp() {}
}
