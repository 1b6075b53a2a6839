package waymark.gateway.quiz;

import io.micronaut.core.annotation.Nullable;

/**
 * The quiz before its first question.
 *
 * @param sitting one this browser has already, if any
 */
public record StartModel(Instrument instrument, @Nullable Sitting sitting) {}
