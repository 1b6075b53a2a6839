package waymark.recommendation.affinity;

import java.util.Map;

/**
 * What a person answered to an instrument's items.
 *
 * @param byItem by the item's id, −1 (disliked most) to 1 (liked most); items without an answer are missing
 */
public record Answers(Instrument instrument, Map<String, Double> byItem) {

    /** Its own copy of the answers. */
    public Answers {
        byItem = Map.copyOf(byItem);
    }
}
