package waymark.quiz.sitting;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** What answering changes in a stored sitting, so that one answer is written as one answer. */
final class AnswerUpdates {
    private AnswerUpdates() {}

    /** Makes the stored {@code before} the {@code after}, which differs from it in answers, skipped items, time and revision. */
    static Bson between(Sitting before, Sitting after) {
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
