package waymark.backends;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has to be closed when this JVM ends, the newest first; but before all that, what knows a better order for its
 * parts.
 */
public final class ShutdownHooks {
    private static final Deque<AutoCloseable> WHOLES = new ArrayDeque<>();
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private static volatile boolean begun;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownHooks::closeAll, "at-exit"));
    }

    private ShutdownHooks() {}

    /** Closes it before everything registered earlier. */
    public static void close(AutoCloseable thing) {
        synchronized (OPEN) {
            OPEN.push(thing);
        }
    }

    /** Closes it before everything registered with {@link #close}: it ends its own parts in order. */
    public static void closeFirst(AutoCloseable whole) {
        synchronized (OPEN) {
            WHOLES.push(whole);
        }
    }

    /** Has the end begun? */
    public static boolean begun() {
        return begun;
    }

    private static void closeAll() {
        begun = true;
        for (AutoCloseable thing = next(); thing != null; thing = next()) {
            try {
                thing.close();
            } catch (Exception e) {
                System.err.println("Not closed: " + e);
            }
        }
    }

    private static AutoCloseable next() {
        synchronized (OPEN) {
            return WHOLES.isEmpty() ? OPEN.poll() : WHOLES.poll();
        }
    }
}
