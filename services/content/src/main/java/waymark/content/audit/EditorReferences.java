package waymark.content.audit;

import waymark.outbox.PersonalData;

/**
 * Something that names editors, and lets go of a name when its bearer asks for it: what they wrote stays, their name
 * and id go.
 */
public interface EditorReferences extends PersonalData {

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
