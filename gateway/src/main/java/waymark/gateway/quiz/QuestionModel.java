package waymark.gateway.quiz;

/** One question. */
public record QuestionModel(Instrument instrument, Sitting sitting, QuestionView step) {}
