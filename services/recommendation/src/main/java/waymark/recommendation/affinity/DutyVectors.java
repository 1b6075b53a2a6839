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
 * The vectors of careers' duties, kept by their texts: a catalogue that differs from the one before in one career has
 * the duties of that one read, no more. Nothing is worked out before somebody asks. Safe for use by many threads.
 */
public final class DutyVectors {
    private static final float[][] NO_ITEMS = {};

    private final Map<Duties, QuantizedDuties> read = new ConcurrentHashMap<>();
    private final Map<Instrument, Beside> instruments = new ConcurrentHashMap<>();

    /** The table of word pieces is read when a text is first turned into a vector. */
    private static final class Table {
        static final TextEmbedder EMBEDDER = TextEmbedder.load();
    }

    /** All careers beside one instrument. */
    private record Beside(float[][] items, Map<Duties, NearDuties> careers) {
        static Beside of(Instrument instrument) {
            float[][] items = instrument.items().stream()
                    .map(item -> Table.EMBEDDER.embed(item.text()))
                    .toList()
                    .toArray(NO_ITEMS);
            return new Beside(items, new ConcurrentHashMap<>());
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
                                .filter(d -> !d.texts().isEmpty())
                                .map(d -> near(d, beside)))
                        .toList());
    }

    private NearDuties near(Duties duties, Beside beside) {
        return beside.careers.computeIfAbsent(duties, d -> NearDuties.of(vectors(d), beside.items));
    }

    private QuantizedDuties vectors(Duties duties) {
        return read.computeIfAbsent(duties, d -> QuantizedDuties.of(d, Table.EMBEDDER));
    }

    /** Forgets the duties of all careers but these. What is forgotten is worked out anew if somebody asks. */
    public void keepOnly(Collection<Duties> careers) {
        Set<Duties> kept = new HashSet<>(careers);
        read.keySet().retainAll(kept);
        instruments.values().forEach(beside -> beside.careers.keySet().retainAll(kept));
    }

    /** How many careers' duties were turned into vectors and are kept. */
    int size() {
        return read.size();
    }
}
