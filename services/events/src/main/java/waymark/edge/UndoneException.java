package waymark.edge;

import java.util.Objects;

/**
 * Something was to be done as a whole, a part of it failed, and so nothing of it is done. Over HTTP it is 500 with the
 * sentence.
 */
public class UndoneException extends RuntimeException {
    private final String why;

    /**
     * Says what is not done.
     *
     * @param message a sentence a person can act on
     * @param why for the log, without anybody's words: a database names what it refuses
     */
    public UndoneException(String message, String why) {
        super(message);
        this.why = why;
    }

    /** The sentence. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** What failed, for the log. */
    String why() {
        return why;
    }
}
