package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * The protocol of outbox, relay and listener as a model: whatever is interleaved of writes, crashes, stalled senders,
 * duplicates and reordering, no effect is lost, none happens twice, and a compacted topic keeps the newest state.
 */
class DeliveryPropertyTest {
    private static final int KEYS = 3;

    private record Fact(int key, long revision) {}

    /** One document: its revision, its pending events, and the sender that holds the lease. */
    private static final class Doc {
        long revision;
        List<Long> outbox = new ArrayList<>();
        Sender lease;
    }

    /** What one sender found when it took the lease, and how far it has come. */
    private record Sender(int key, List<Long> found, List<Long> sent) {}

    /** The topic, the documents behind it, and a reader that writes only what is newer. */
    private static final class World {
        final List<Doc> docs = new ArrayList<>();
        final List<Sender> senders = new ArrayList<>();
        final List<Fact> topic = new ArrayList<>();
        final Map<Integer, Long> reader = new HashMap<>();
        final Map<Fact, Integer> effects = new HashMap<>();
        int committed;

        World() {
            for (int k = 0; k < KEYS; k++) {
                docs.add(new Doc());
            }
        }

        void write(int key) {
            Doc d = docs.get(key);
            d.outbox.add(++d.revision);
            if (d.outbox.size() > Outbox.MAX) {
                d.outbox = new ArrayList<>(d.outbox.subList(d.outbox.size() - Outbox.MAX, d.outbox.size()));
            }
        }

        void lease(int key) {
            Doc d = docs.get(key);
            if (d.lease == null && !d.outbox.isEmpty()) {
                d.lease = new Sender(key, List.copyOf(d.outbox), new ArrayList<>());
                senders.add(d.lease);
            }
        }

        /** As the product writes: the new event and, if nobody holds it, the lease, which finds all that is pending. */
        void writeAndLease(int key) {
            write(key);
            lease(key);
        }

        /** Some sender goes on by an event, if it still may. */
        void send(int which) {
            if (!senders.isEmpty()) {
                Sender s = senders.get(which % senders.size());
                if (docs.get(s.key).lease == s && s.sent.size() < s.found.size()) {
                    long next = s.found.get(s.sent.size());
                    topic.add(new Fact(s.key, next));
                    s.sent.add(next);
                }
            }
        }

        /**
         * Some sender ends, however late and however far it came: it takes out what was acknowledged, or dies before it
         * does.
         */
        void end(int which, boolean dies) {
            if (!senders.isEmpty()) {
                Sender s = senders.remove(which % senders.size());
                Doc d = docs.get(s.key);
                if (!dies && d.lease == s) {
                    d.outbox.removeAll(s.sent);
                    d.lease = null;
                }
            }
        }

        void leasesExpire() {
            docs.forEach(d -> d.lease = null);
        }

        /** Handles the next records in any order, then commits, or dies before it does and reads them again. */
        void consume(int most, boolean dies, Random order) {
            List<Fact> batch =
                    new ArrayList<>(topic.subList(committed, (int) Math.min((long) committed + most, topic.size())));
            Collections.shuffle(batch, order);
            batch.forEach(this::on);
            if (!dies) {
                committed += batch.size();
            }
        }

        private void on(Fact fact) {
            if (reader.getOrDefault(fact.key, 0L) < fact.revision) {
                reader.put(fact.key, fact.revision);
                effects.merge(fact, 1, Integer::sum);
            }
        }

        void drain() {
            leasesExpire();
            senders.clear();
            for (int k = 0; k < KEYS; k++) {
                lease(k);
                for (int i = 0; i < Outbox.MAX; i++) {
                    send(0);
                }
                end(0, false);
            }
            consume(Integer.MAX_VALUE, false, new Random(0));
        }
    }

    @Property(tries = 20_000)
    void nothing_is_lost_and_nothing_happens_twice(
            @ForAll @Size(max = 150) List<@IntRange(max = 99_999) Integer> choices) {
        World world = new World();
        for (int c : choices) {
            boolean dies = c / 100 % 3 == 0;
            switch (c % 10) {
                case 0 -> world.write(c / 10 % KEYS);
                case 1, 2 -> world.writeAndLease(c / 10 % KEYS);
                case 3 -> world.lease(c / 10 % KEYS);
                case 4, 5 -> world.send(c / 10);
                case 6 -> world.end(c / 10, dies);
                case 7 -> world.leasesExpire();
                default -> world.consume(1 + c / 1_000 % 5, dies, new Random(c));
            }
        }

        world.drain();

        assertThat(world.effects.values()).allMatch(times -> times == 1);
        Map<Integer, Long> kept = new HashMap<>();
        world.topic.forEach(f -> kept.put(f.key, f.revision));
        for (int k = 0; k < KEYS; k++) {
            Doc doc = world.docs.get(k);
            assertThat(doc.outbox).isEmpty();
            assertThat(world.reader.getOrDefault(k, 0L)).as("key %d", k).isEqualTo(doc.revision);
            assertThat(kept.getOrDefault(k, 0L)).as("kept of key %d", k).isEqualTo(doc.revision);
        }
    }

    @Property(tries = 1_000)
    void a_long_absence_of_the_broker_keeps_the_newest_state(@ForAll @IntRange(min = 1, max = 500) int writes) {
        World world = new World();
        for (int i = 0; i < writes; i++) {
            world.write(0);
        }

        assertThat(world.docs.getFirst().outbox).hasSizeLessThanOrEqualTo(Outbox.MAX);
        world.drain();
        assertThat(world.reader.get(0)).isEqualTo(writes);
    }
}
