package waymark.quiz.scoring;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * What the answers of a sitting say. A scale nobody answered is absent.
 *
 * @param interests R, I, A, S, E, C
 * @param values how much each of the six work values matters
 * @param setting how welcome each circumstance is
 * @param flags {@link #FLAT}, {@link #CARELESS}, or nothing
 */
@Serdeable
public record Scores(
        Map<String, Score> interests, Map<String, Score> values, Map<String, Score> setting, List<String> flags) {
    /** The interests hardly differ. */
    public static final String FLAT = "flat";

    /** The answers look as if they were given without reading. */
    public static final String CARELESS = "careless";

    /** A kind sentence about the flags, or null if there is nothing to say. */
    @Nullable
    public String message() {
        boolean flat = flags.contains(FLAT);
        if (flags.contains(CARELESS)) {
            return flat
                    ? "You gave nearly the same answer all the way through, so your results say little about you. They are"
                            + " here all the same; a second, unhurried round would make them yours."
                    : "Some of your answers do not go together, as happens when one is tired or in a hurry. Your results are"
                            + " here all the same; a second, unhurried round would make them surer.";
        }
        return flat
                ? "You like the six kinds of activity about equally, so many careers fit you about equally well. Treat the"
                        + " order as a hint, and let pay, place and preparation help you choose."
                : null;
    }
}
