package waymark.edge;

import com.mongodb.MongoException;
import io.micronaut.core.annotation.Nullable;

/**
 * Something this service needs is away for now, and will be back. Over HTTP it is 503; a record of a topic waits for it
 * and is never given up.
 */
public class UnavailableException extends RuntimeException {
    /** Says what is away. */
    public UnavailableException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /** Whether a failure only says that something is away: one of these, or the database's own ways to say it. */
    public static boolean is(Throwable failure) {
        return failure instanceof UnavailableException
                || failure instanceof com.mongodb.MongoSocketException
                || failure instanceof com.mongodb.MongoTimeoutException
                || failure instanceof com.mongodb.MongoNotPrimaryException
                || failure instanceof com.mongodb.MongoNodeIsRecoveringException
                || failure instanceof com.mongodb.MongoInterruptedException
                || (failure instanceof MongoException e && e.hasErrorLabel("RetryableWriteError"));
    }
}
