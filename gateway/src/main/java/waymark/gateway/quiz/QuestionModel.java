package waymark.gateway.quiz;

import waymark.gateway.upstream.quiz.Instrument;
import waymark.gateway.upstream.quiz.Sitting;

/** One question. */
public record QuestionModel(Instrument instrument, Sitting sitting, Sitting.Question question) {}
