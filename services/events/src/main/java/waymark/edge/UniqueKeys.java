package waymark.edge;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.function.BooleanSupplier;

/** Writes of which MongoDB refuses the second with the same id, or the same of another unique key. */
public final class UniqueKeys {
    private UniqueKeys() {}

    /** What the write answers; false if it was refused, for the id or key is taken. Other failures are thrown. */
    public static boolean unlessTaken(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (MongoException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Did nothing of a bulk write fail but what was refused so? */
    public static boolean onlyTaken(MongoBulkWriteException e) {
        return e.getWriteConcernError() == null
                && e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
    }
}
