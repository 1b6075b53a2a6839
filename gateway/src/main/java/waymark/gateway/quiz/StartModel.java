package waymark.gateway.quiz;

import io.micronaut.core.annotation.Nullable;
import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;

/**
 * The quiz before its first question.
 *
 * @param sitting one this browser has already, if any
 */
public record StartModel(Instrument instrument, @Nullable Sitting sitting) {}
