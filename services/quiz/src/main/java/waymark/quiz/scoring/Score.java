package waymark.quiz.scoring;

import io.micronaut.serde.annotation.Serdeable;

/**
 * One scale's result.
 *
 * @param score 0 (all answers at the lowest end) to 100
 * @param standardError of the score, same unit, never zero: about two times in three the score over all thinkable items
 *     of this scale lies within one standard error
 */
@Serdeable
public record Score(double score, double standardError) {}
