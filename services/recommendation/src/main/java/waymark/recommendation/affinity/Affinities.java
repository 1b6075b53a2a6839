package waymark.recommendation.affinity;

/** How near each item of an instrument is to the duties of each career of a catalogue. */
public record Affinities(Instrument instrument) {}
