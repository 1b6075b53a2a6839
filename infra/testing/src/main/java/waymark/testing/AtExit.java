package waymark.testing;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed when this JVM ends, the newest first. */
public final class AtExit {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::closeAll, "at-exit"));
    }

    private AtExit() {}

    /** Closes it before everything registered earlier. */
    public static void close(AutoCloseable thing) {
        synchronized (OPEN) {
            OPEN.push(thing);
        }
    }

    private static void closeAll() {
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
            return OPEN.poll();
        }
    }
}
