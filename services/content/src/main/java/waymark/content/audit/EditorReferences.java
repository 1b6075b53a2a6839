package waymark.content.audit;

import java.util.stream.Stream;
import waymark.outbox.PersonalData;

/**
 * Something that names editors, and lets go of a name when its bearer asks for it: what they wrote stays, their name
 * and id go.
 */
public interface EditorReferences extends PersonalData {

    /** Where this person stands as editor: every place that {@link #forget} would change. */
    Stream<EditorReference> naming(String person);

    /**
     * Puts a neutral name wherever this person stands as editor.
     *
     * @return how many places named them
     */
    long forget(String person);

    @Override
    default String kind() {
        return "bylines";
    }

    @Override
    default long eraseOf(String person) {
        return forget(person);
    }
}
