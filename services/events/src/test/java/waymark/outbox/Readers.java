package waymark.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import waymark.edge.TraceContext;
import waymark.events.MatchEvent;
import waymark.events.PeopleEvent;

/** Listeners of these tests. */
final class Readers {
    private Readers() {}

    /** Notes what came, and fails where a test wants it to. */
    @Singleton
    static final class Committing implements Listener<PeopleEvent> {
        final List<PeopleEvent> seen = new CopyOnWriteArrayList<>();
        final Map<String, String> traces = new ConcurrentHashMap<>();
        final Map<String, ConcurrentLinkedQueue<Supplier<RuntimeException>>> failures = new ConcurrentHashMap<>();

        @Override
        public void on(PeopleEvent event) {
            traces.put(event.key(), TraceContext.currentId());
            var next = failures.getOrDefault(event.key(), new ConcurrentLinkedQueue<>())
                    .poll();
            if (next != null) {
                throw next.get();
            }
            seen.add(event);
        }

        List<PeopleEvent> seen(String key) {
            return seen.stream().filter(e -> e.key().equals(key)).toList();
        }

        void fail(String key, int times, Supplier<RuntimeException> failure) {
            var queue = new ConcurrentLinkedQueue<Supplier<RuntimeException>>();
            for (int i = 0; i < times; i++) {
                queue.add(failure);
            }
            failures.put(key, queue);
        }
    }

    /** Keeps a topic in memory. */
    @Singleton
    static final class Replaying implements ReplayListener<MatchEvent> {
        final List<MatchEvent> seen = new CopyOnWriteArrayList<>();
        volatile boolean caughtUp;

        @Override
        public void on(MatchEvent event) {
            seen.add(event);
        }

        @Override
        public void caughtUp() {
            caughtUp = true;
        }
    }
}
