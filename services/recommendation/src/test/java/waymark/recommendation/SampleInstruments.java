package waymark.recommendation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.events.InstrumentEvent;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.events.Interest;

/** A small instrument for tests: two items about each interest, one about a value. */
public final class SampleInstruments {
    private static final List<String> TEXTS = List.of(
            "Repair a bicycle that will not shift gears",
            "Build a wooden shed",
            "Find out why a lake has turned green",
            "Study the moons of another planet",
            "Paint a mural on a wall",
            "Write a song",
            "Teach a child to read",
            "Care for old people at home",
            "Sell a house",
            "Lead a team of salespeople",
            "Put a messy archive in order",
            "Keep the accounts of a club");

    private SampleInstruments() {}

    /** Its items are called {@code R1}, {@code R2}, {@code I1} and so on, and {@code v1}. */
    public static InstrumentPublished instrument(String id, long revision) {
        List<InstrumentEvent.Item> items = new ArrayList<>();
        for (Interest interest : Interest.values()) {
            for (int n = 1; n <= 2; n++) {
                items.add(new InstrumentEvent.Item(
                        interest.name() + n,
                        TEXTS.get(2 * interest.ordinal() + n - 1),
                        InstrumentEvent.Item.INTEREST,
                        interest.name(),
                        false));
            }
        }
        items.add(new InstrumentEvent.Item(
                "v1", "Follow exact instructions all day", InstrumentEvent.Item.VALUE, "independence", true));
        return new InstrumentPublished(id, "1.0", revision, "What would you like to do?", 1, 5, items);
    }

    /** The same with an item more. */
    public static InstrumentPublished longer(String id, long revision, String item) {
        InstrumentPublished usual = instrument(id, revision);
        List<InstrumentEvent.Item> items = new ArrayList<>(usual.items());
        items.add(new InstrumentEvent.Item(item, "Plan a garden", InstrumentEvent.Item.INTEREST, "A", false));
        return new InstrumentPublished(id, "1.0", revision, usual.title(), 1, 5, items);
    }

    /** Answers to it of somebody who likes to help, differing a little with the seed. */
    public static Map<String, Integer> answers(int seed) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        int n = seed;
        for (Interest interest : Interest.values()) {
            answers.put(interest.name() + 1, interest == Interest.S ? 5 : 1 + n % 3);
            answers.put(interest.name() + 2, interest == Interest.S ? 4 : 1 + n / 3 % 4);
            n = 5 * n + 7;
        }
        answers.put("v1", 2);
        return answers;
    }
}
