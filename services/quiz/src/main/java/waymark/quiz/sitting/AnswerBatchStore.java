package waymark.quiz.sitting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.conversions.Bson;
import waymark.edge.UnavailableException;

/**
 * Answers within the sittings of {@link SittingStore}: one answer is written as one answer, not as the whole sitting.
 * While one command is on its way, whatever else is answered waits and goes together in the next: a class that answers
 * at once costs the database a few commands, and nobody waits who is alone.
 */
final class AnswerBatchStore {
    private static final int TOGETHER = 100;

    /** A write that waits to be sent. What came of it is written and read under the lock. */
    private static final class Pending {
        private final Sitting after;
        private final UpdateOneModel<Sitting> update;
        private boolean over;
        private boolean written;
        private @Nullable RuntimeException failure;

        Pending(Sitting after, UpdateOneModel<Sitting> update) {
            this.after = after;
            this.update = update;
        }

        void end(boolean written, @Nullable RuntimeException failure) {
            this.over = true;
            this.written = written;
            this.failure = failure;
        }
    }

    private final MongoCollection<Sitting> sittings;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock sending = new ReentrantLock();

    AnswerBatchStore(MongoCollection<Sitting> sittings) {
        this.sittings = sittings;
    }

    /**
     * Makes the stored {@code before} the {@code after}, which differs from it in answers, skipped items, time and
     * revision.
     *
     * @return false if the stored sitting is another one: somebody else changed or erased it, before or after this was
     *     written
     */
    boolean write(Sitting before, Sitting after) {
        Bson unchanged = Filters.and(
                Filters.eq(after.id()), Filters.eq("revision", before.revision()), Filters.exists("erased", false));
        var mine = new Pending(after, new UpdateOneModel<>(unchanged, between(before, after)));
        waiting.add(mine);
        sending.lock();
        try {
            while (!mine.over) {
                send();
            }
        } finally {
            sending.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.written;
    }

    private void send() {
        List<Pending> batch = next();
        try {
            int written = sittings.bulkWrite(
                            batch.stream().map(p -> p.update).toList(), new BulkWriteOptions().ordered(false))
                    .getModifiedCount();
            Set<Sitting> stored = written == batch.size() ? null : stored(batch);
            batch.forEach(p -> p.end(stored == null || stored.contains(p.after), null));
        } catch (RuntimeException e) {
            if (UnavailableException.is(e)) { // nobody has to wait to find out for themselves
                batch.addAll(waiting);
                waiting.removeAll(batch);
            }
            batch.forEach(p -> p.end(false, e));
        }
    }

    /** Of two for one sitting the second would fail, so it waits for the next command. */
    private List<Pending> next() {
        List<Pending> batch = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Pending next; batch.size() < TOGETHER && (next = waiting.poll()) != null; ) {
            (ids.add(next.after.id()) ? batch : later).add(next);
        }
        waiting.addAll(later);
        return batch;
    }

    /** A command counts what it wrote and does not name it, so where something was not written all are looked at. */
    private Set<Sitting> stored(List<Pending> batch) {
        List<String> ids = batch.stream().map(p -> p.after.id()).toList();
        return sittings.find(Filters.and(Filters.in("_id", ids), Filters.exists("erased", false)))
                .into(new HashSet<>());
    }

    private static Bson between(Sitting before, Sitting after) {
        List<Bson> updates = new ArrayList<>();
        after.answers().forEach((item, answer) -> {
            if (!answer.equals(before.answers().get(item))) {
                updates.add(Updates.set("answers." + item, answer));
            }
        });
        for (String item : before.answers().keySet()) {
            if (!after.answers().containsKey(item)) {
                updates.add(Updates.unset("answers." + item));
            }
        }
        if (!after.skipped().equals(before.skipped())) {
            updates.add(Updates.set("skipped", after.skipped()));
        }
        updates.add(Updates.set("updatedAt", after.updatedAt()));
        updates.add(Updates.set("revision", after.revision()));
        return Updates.combine(updates);
    }
}
