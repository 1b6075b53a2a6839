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

/**
 * Answers within the sittings of {@link SittingStore}: one answer is written as one answer, not as the whole sitting. While one
 * command is on its way, whatever else is answered waits and goes together in the next: a class that answers at once costs the
 * database a few commands, and nobody waits who is alone.
 */
final class AnswerStore {
    private static final int TOGETHER = 100;

    /** A write that waits to be sent. What came of it is written and read under the lock. */
    private static final class Pending {
        private final String sitting;
        private final UpdateOneModel<Sitting> update;
        private boolean over;
        private boolean written;
        private @Nullable RuntimeException failure;

        Pending(String sitting, UpdateOneModel<Sitting> update) {
            this.sitting = sitting;
            this.update = update;
        }
    }

    private final MongoCollection<Sitting> sittings;
    private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock sending = new ReentrantLock();

    AnswerStore(MongoCollection<Sitting> sittings) {
        this.sittings = sittings;
    }

    /**
     * Makes the stored {@code before} the {@code after}, which differs from it in answers, skipped items, time and revision.
     *
     * @return true if it is written. False if somebody else changed or erased it in between, or one of those written together with
     *     it: then it has to be looked at again, and writing it once more changes nothing
     */
    boolean write(Sitting before, Sitting after) {
        Bson unchanged = Filters.and(
                Filters.eq(after.id()), Filters.eq("revision", before.revision()), Filters.exists("erased", false));
        var mine = new Pending(after.id(), new UpdateOneModel<>(unchanged, between(before, after)));
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

    /** Sends those that wait. The command counts what it wrote and does not name it, so only all of them are known to be written. */
    private void send() {
        List<Pending> batch = new ArrayList<>();
        List<Pending> later = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Pending next; batch.size() < TOGETHER && (next = waiting.poll()) != null; ) {
            (ids.add(next.sitting) ? batch : later)
                    .add(next); // of two for one sitting the second would fail, and the batch
        }
        waiting.addAll(later);
        boolean all = false;
        RuntimeException failure = null;
        try {
            all = sittings.bulkWrite(batch.stream().map(p -> p.update).toList(), new BulkWriteOptions().ordered(false))
                            .getModifiedCount()
                    == batch.size();
        } catch (RuntimeException e) {
            failure = e;
        }
        for (Pending each : batch) {
            each.over = true;
            each.written = all;
            each.failure = failure;
        }
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
