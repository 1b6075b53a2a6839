package waymark.outbox;

/** Something a listener needs, other than its database, is away for now. The record waits for it and is never given up. */
public class Unavailable extends RuntimeException {
    /** Says what is away. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
