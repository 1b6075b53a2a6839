package waymark.events;

import io.micronaut.core.annotation.Nullable;
import java.util.Collection;

/** What may be noticed about how somebody answered, and what it means for their results: the one place that words it. */
public final class ResponseFlag {
    /** The interests hardly differ. */
    public static final String FLAT = "flat";

    /** The answers look as if they were given without reading. */
    public static final String CARELESS = "careless";

    private ResponseFlag() {}

    /** A kind sentence about what was noticed, or null if there is nothing to say. */
    public static @Nullable String message(Collection<String> flags) {
        boolean flat = flags.contains(FLAT);
        if (flags.contains(CARELESS)) {
            return flat
                    ? "You gave nearly the same answer all the way through, so your results say little about you. They are"
                            + " here all the same; a second, unhurried round would make them yours."
                    : "Some of your answers do not go together, as happens when one is tired or in a hurry. Your results are"
                            + " here all the same; a second, unhurried round would make them surer.";
        }
        return flat
                ? "Your six interests are nearly all alike, so many careers fit you about equally well. Treat the order as a"
                        + " hint, and let pay, place and preparation help you choose."
                : null;
    }
}
