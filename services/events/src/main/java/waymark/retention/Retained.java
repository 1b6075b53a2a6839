package waymark.retention;

import java.time.Instant;

/**
 * A kind of data that goes when its time is over: whoever owns it says how much that is and removes it.
 * {@link RetentionJob} asks for all of them; how long each is kept is in {@link RetentionTable} and nowhere else.
 */
public interface Retained {

    /** Its name in the table. */
    String kind();

    /** What of it is from before a time: what would go. Nothing is changed. */
    Overdue overdue(Instant before);

    /** Removes what is from before a time; can be repeated. Returns how much of it there was. */
    long removeOverdue(Instant before);
}
