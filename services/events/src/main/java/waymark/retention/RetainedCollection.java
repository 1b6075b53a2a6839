package waymark.retention;

import java.time.Instant;

/** A kind of data that is documents of one collection, each with its time. */
public interface RetainedCollection extends Retained {

    /** The documents. */
    RetainedDocuments retained();

    @Override
    default Overdue overdue(Instant before) {
        return retained().overdue(before);
    }

    @Override
    default long removeOverdue(Instant before) {
        return retained().remove(before);
    }
}
