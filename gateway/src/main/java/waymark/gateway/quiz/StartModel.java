package waymark.gateway.quiz;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;

/**
 * The quiz before its first question.
 *
 * @param sitting one this browser has already, if any
 * @param asked does the page ask whether to start over, as somebody with answers wished to begin?
 */
public record StartModel(Instrument instrument, @Nullable Sitting sitting, boolean asked) {
    /** Is there something that starting over would put away? */
    public boolean begun() {
        return sitting != null && sitting.begun();
    }
}
