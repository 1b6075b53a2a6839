package waymark.recommendation.affinity;

import java.util.List;
import waymark.events.Interest;

/**
 * A quiz, as far as ranking needs it.
 *
 * @param id which quiz, with its version: {@code interests-1/1.0}
 * @param items those that ask for one of the six interests, in the quiz's order
 */
public record Instrument(String id, List<Item> items) {

    /**
     * What a person is asked how they would like it.
     *
     * @param scale the interest it is counted for; the highest answer is most liked
     */
    public record Item(String id, String text, Interest scale) {}

    /** Its own copy of the items. */
    public Instrument {
        items = List.copyOf(items);
    }
}
