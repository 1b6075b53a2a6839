package waymark.recommendation.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.RefusedException;
import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.events.Interest;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;

/**
 * A version of an instrument with what it takes to read its answers.
 *
 * @param revision grows when a text is mended
 * @param items the ids of all items, in the order they are asked; more than {@code matched} has, which are those about
 *     interests
 * @param matched as ranking needs it
 */
public record KnownInstrument(
        String id, String version, long revision, int lowest, int highest, List<String> items, Instrument matched) {

    /** The instrument an event speaks of. An item about an interest there is not counts as one about something else. */
    public static KnownInstrument of(InstrumentPublished event) {
        if (event.lowest() >= event.highest()) {
            throw new IllegalArgumentException("An instrument needs at least two answers: " + event.key());
        }
        return new KnownInstrument(
                event.instrument(),
                event.version(),
                event.revision(),
                event.lowest(),
                event.highest(),
                event.items().stream().map(InstrumentEvent.Item::id).toList(),
                new Instrument(
                        event.key(),
                        event.items().stream()
                                .filter(i -> i.kind().equals(InstrumentEvent.Item.INTEREST))
                                .flatMap(KnownInstrument::matched)
                                .toList()));
    }

    private static Stream<Instrument.Item> matched(InstrumentEvent.Item item) {
        return Interest.KEYS.contains(item.scale())
                ? Stream.of(new Instrument.Item(item.id(), item.text(), Interest.valueOf(item.scale())))
                : Stream.empty();
    }

    /** What names it among all versions of all instruments. */
    String key() {
        return matched.id();
    }

    /**
     * Answers as ranking takes them: what was liked most is 1, what was liked least −1, whatever its item speaks for.
     * Those of other items and off the scale are left out.
     *
     * @param given item id to a whole number from {@code lowest} to {@code highest}
     */
    public Answers answers(Map<String, Integer> given) {
        Map<String, Double> byItem = new HashMap<>();
        for (Instrument.Item item : matched.items()) {
            Integer answer = given.get(item.id());
            if (answer != null && answer >= lowest && answer <= highest) {
                byItem.put(item.id(), 2.0 * (answer - lowest) / (highest - lowest) - 1);
            }
        }
        return new Answers(matched, byItem);
    }

    /**
     * The same for answers somebody brings along.
     *
     * @throws RefusedException (invalid) naming what is no item of the instrument or no answer
     */
    Answers checked(Map<String, Integer> given) {
        String unknown = given.keySet().stream()
                .filter(id -> !items.contains(id))
                .sorted()
                .limit(5)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw RefusedException.invalid(
                    "answers", "%s has no such item: %s. Name answers by the ids of its items.".formatted(id, unknown));
        }
        given.forEach((item, answer) -> {
            if (answer < lowest || answer > highest) {
                throw RefusedException.invalid(
                        "answers",
                        "The answer to %s must be a whole number from %d to %d. Leave out what was not answered."
                                .formatted(item, lowest, highest));
            }
        });
        return answers(given);
    }
}
