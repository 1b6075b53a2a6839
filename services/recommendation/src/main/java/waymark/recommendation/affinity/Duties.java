package waymark.recommendation.affinity;

import java.util.List;

/**
 * What a career's people do.
 *
 * @param texts a sentence each; empty if not known
 * @param imported are these the words of a data set, and not of an editor? They are worded differently
 */
public record Duties(List<String> texts, boolean imported) {

    /** Its own copy of the texts. */
    public Duties {
        texts = List.copyOf(texts);
    }
}
