package waymark.quiz.sitting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** Answers within the sittings of {@link SittingStore}: one answer is written as one answer, not as the whole sitting. */
final class AnswerStore {
    private final MongoCollection<Sitting> sittings;

    AnswerStore(MongoCollection<Sitting> sittings) {
        this.sittings = sittings;
    }

    /**
     * Makes the stored {@code before} the {@code after}, which differs from it in answers, skipped items, time and revision.
     *
     * @return false if somebody else changed or erased it in between; nothing was written then
     */
    boolean write(Sitting before, Sitting after) {
        Bson unchanged = Filters.and(
                Filters.eq(after.id()), Filters.eq("revision", before.revision()), Filters.exists("erased", false));
        return sittings.updateOne(unchanged, between(before, after)).getModifiedCount() == 1;
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
