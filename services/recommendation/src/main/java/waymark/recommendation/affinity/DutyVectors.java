package waymark.recommendation.affinity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import waymark.embedding.TextEmbedder;

/**
 * How near careers' duties are to what instruments ask, kept by the duties' texts: a catalogue that differs from the
 * one before in one career has the duties of that one read, no more. What is kept is what the vectors say and where a
 * career's lie together, not each vector, which take eight times as much. Nothing is worked out before somebody asks.
 * Safe for use by many threads.
 */
public final class DutyVectors {
    private static final float[][] NO_ITEMS = {};

    /** An instrument whose affinities spread no wider asks the same of all interests: it tells nothing. */
    private static final double NOTHING = 1e-6;

    private final Map<Instrument, Beside> instruments = new ConcurrentHashMap<>();
    private final Map<Duties, float[]> directions = new ConcurrentHashMap<>();

    /** The table of word pieces is read when a text is first turned into a vector. */
    private static final class Table {
        static final TextEmbedder EMBEDDER = TextEmbedder.load();
    }

    /** All careers beside one instrument. */
    private record Beside(Instrument instrument, float[][] items, double spread, Map<Duties, NearDuties> careers) {
        static Beside of(Instrument instrument) {
            float[][] items = instrument.items().stream()
                    .map(item -> Table.EMBEDDER.embed(item.text()))
                    .toList()
                    .toArray(NO_ITEMS);
            return new Beside(instrument, items, UsualDuties.spread(instrument, items), new ConcurrentHashMap<>());
        }
    }

    /** How near an instrument's items are to the duties of these careers, in their order. */
    public Affinities affinities(Instrument instrument, List<Duties> careers) {
        Beside beside = instruments.computeIfAbsent(instrument, Beside::of);
        return new Affinities(
                instrument,
                careers,
                careers.stream()
                        .map(duties -> Optional.of(duties)
                                .filter(d -> !d.texts().isEmpty() && beside.spread > NOTHING)
                                .map(d -> near(d, beside)))
                        .toList());
    }

    /**
     * Where a career's duties lie in meaning, away from what all careers' have in common: a vector of length 1; empty
     * if they are not known. Not to be written to.
     */
    public Optional<float[]> direction(Duties duties) {
        return Optional.of(duties)
                .filter(d -> !d.texts().isEmpty())
                .map(d -> directions.computeIfAbsent(d, each -> direction(EmbeddedDuties.of(each, Table.EMBEDDER))));
    }

    private static float[] direction(EmbeddedDuties duties) {
        double[] direction = duties.direction();
        float[] kept = new float[direction.length];
        for (int d = 0; d < kept.length; d++) {
            kept[d] = (float) direction[d];
        }
        return kept;
    }

    /** What a text means: a vector of length 1. */
    public static float[] meaning(String text) {
        return Table.EMBEDDER.embed(text);
    }

    private NearDuties near(Duties duties, Beside beside) {
        return beside.careers.computeIfAbsent(duties, d -> {
            EmbeddedDuties embedded = EmbeddedDuties.of(d, Table.EMBEDDER);
            directions.computeIfAbsent(d, each -> direction(embedded));
            return NearDuties.of(embedded, d.texts(), beside.instrument, beside.items, beside.spread);
        });
    }

    /** Forgets the duties of all careers but these. What is forgotten is worked out anew if somebody asks. */
    public void keepOnly(Collection<Duties> careers) {
        Set<Duties> kept = new HashSet<>(careers);
        instruments.values().forEach(beside -> beside.careers.keySet().retainAll(kept));
        directions.keySet().retainAll(kept);
    }

    /** How many careers' duties are kept beside an instrument. */
    int size(Instrument instrument) {
        Beside beside = instruments.get(instrument);
        return beside == null ? 0 : beside.careers.size();
    }
}
