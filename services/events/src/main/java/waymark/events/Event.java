package waymark.events;

/**
 * A fact one service tells the others. Its key is the aggregate's id; its revision grows with every change of that
 * aggregate.
 */
public sealed interface Event
        permits CareerEvent, InstrumentEvent, AssessmentEvent, MatchEvent, RatingEvent, PeopleEvent {

    /** The aggregate's id: the Kafka key, so that facts about one thing stay in order. */
    String key();

    /** Grows by at least one with every fact about the same key; a reader ignores what is not newer than it has. */
    long revision();
}
