package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * The protocol of outbox, relay and listener as a model: whatever is interleaved of writes, crashes, duplicates and reordering, no
 * effect is lost and none happens twice.
 */
class DeliveryPropertyTest {
    private static final int KEYS = 3;

    /** One document: its revision, its pending events, and who holds the lease. */
    private static final class Doc {
        long revision;
        List<Long> outbox = new ArrayList<>();
        int leaseOwner = -1;
    }

    private record Fact(int key, long revision) {}

    /** The topic, the documents behind it, and a reader that writes only what is newer. */
    private static final class World {
        final Doc[] docs = new Doc[KEYS];
        final List<Fact> topic = new ArrayList<>();
        final Map<Integer, Long> reader = new HashMap<>();
        final Set<Fact> effects = new HashSet<>();
        int committed;

        World() {
            for (int k = 0; k < KEYS; k++) {
                docs[k] = new Doc();
            }
        }

        void write(int key) {
            Doc d = docs[key];
            d.outbox.add(++d.revision);
            if (d.outbox.size() > Outbox.MOST) {
                d.outbox = new ArrayList<>(d.outbox.subList(d.outbox.size() - Outbox.MOST, d.outbox.size()));
            }
        }

        /** Sends up to {@code most} events; dies before taking them out if {@code dies}. */
        void relay(int key, int instance, int most, boolean dies) {
            Doc d = docs[key];
            if (d.leaseOwner >= 0 || d.outbox.isEmpty()) {
                return;
            }
            d.leaseOwner = instance;
            List<Long> sent = List.copyOf(d.outbox.subList(0, Math.min(most, d.outbox.size())));
            sent.forEach(r -> topic.add(new Fact(key, r)));
            if (!dies) {
                d.outbox.removeAll(sent);
                d.leaseOwner = -1;
            }
        }

        void leasesExpire() {
            for (Doc d : docs) {
                d.leaseOwner = -1;
            }
        }

        /** Handles the next records in any order, then commits, or dies before it does and reads them again. */
        void consume(int most, boolean dies, Random order) {
            List<Fact> batch =
                    new ArrayList<>(topic.subList(committed, (int) Math.min((long) committed + most, topic.size())));
            java.util.Collections.shuffle(batch, order);
            batch.forEach(this::on);
            if (!dies) {
                committed += batch.size();
            }
        }

        private void on(Fact fact) {
            if (reader.getOrDefault(fact.key, 0L) < fact.revision) {
                reader.put(fact.key, fact.revision);
                assertThat(effects.add(fact)).as("%s took effect twice", fact).isTrue();
            }
        }

        void drain() {
            leasesExpire();
            for (int k = 0; k < KEYS; k++) {
                relay(k, 0, Integer.MAX_VALUE, false);
            }
            consume(Integer.MAX_VALUE, false, new Random(0));
        }
    }

    @Property(tries = 20_000)
    void nothing_is_lost_and_nothing_happens_twice(
            @ForAll @Size(max = 120) List<@IntRange(max = 99_999) Integer> choices) {
        World world = new World();
        for (int c : choices) {
            int key = c / 10 % KEYS;
            boolean dies = c / 100 % 3 == 0;
            int most = 1 + c / 1_000 % 5;
            switch (c % 10) {
                case 0, 1, 2, 3 -> world.write(key);
                case 4, 5 -> world.relay(key, 0, most, dies);
                case 6 -> world.relay(key, 1, most, dies);
                case 7 -> world.leasesExpire();
                default -> world.consume(most, dies, new Random(c));
            }
        }

        world.drain();

        for (int k = 0; k < KEYS; k++) {
            assertThat(world.docs[k].outbox).isEmpty();
            assertThat(world.reader.getOrDefault(k, 0L)).as("key %d", k).isEqualTo(world.docs[k].revision);
        }
    }

    @Property(tries = 1_000)
    void a_long_absence_of_the_broker_keeps_the_newest_state(@ForAll @IntRange(min = 1, max = 500) int writes) {
        World world = new World();
        for (int i = 0; i < writes; i++) {
            world.write(0);
        }

        assertThat(world.docs[0].outbox).hasSizeLessThanOrEqualTo(Outbox.MOST);
        world.drain();
        assertThat(world.reader.get(0)).isEqualTo(writes);
    }
}
