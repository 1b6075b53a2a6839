package waymark.outbox;

import com.mongodb.client.result.UpdateResult;
import java.util.function.Predicate;
import waymark.edge.UniqueKeys;

/**
 * A write to one document, by its id, that takes place if nothing is stored, or if a condition holds for what is: that
 * it is older, for example. The id is refused as a duplicate where the condition does not hold, and also where somebody
 * else stores the first state at the same moment, whatever that is; MongoDB tries again by itself only where the filter
 * asks for the id alone.
 */
public final class ConditionalUpsert {
    private ConditionalUpsert() {}

    /**
     * Writes, and once more without an insert if there is a document.
     *
     * @param write whether it wrote; told whether it may insert. It answers false, or fails, for a duplicate id
     * @return false if the condition does not hold; nothing was written then
     */
    public static boolean write(Predicate<Boolean> write) {
        return UniqueKeys.unlessTaken(() -> write.test(true)) || UniqueKeys.unlessTaken(() -> write.test(false));
    }

    /** Was anything inserted or changed? */
    public static boolean took(UpdateResult result) {
        return result.getModifiedCount() == 1 || result.getUpsertedId() != null;
    }
}
