package waymark.content.audit;

/** Something that names editors, and lets go of a name when its bearer asks for it. */
public interface EditorReferences {

    /**
     * Puts a neutral name wherever this person stands as editor.
     *
     * @return how many places named them
     */
    long forget(String person);
}
