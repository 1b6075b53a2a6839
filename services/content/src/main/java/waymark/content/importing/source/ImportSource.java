package waymark.content.importing.source;

import java.util.List;
import java.util.Set;
import waymark.content.guide.Guide;

/** A file that was read and understood: what it says of careers there are, and which it adds. */
public interface ImportSource {

    /** "onet", "bls" or "programs". */
    String kind();

    /** For people: "O*NET 30.1 Database". */
    String label();

    /** Optional tables that are not there. */
    default List<String> missing() {
        return List.of();
    }

    /**
     * A text with what this source knows better.
     *
     * @param written by an editor, so that only figures may change; else all of it may
     */
    Guide applyTo(Guide guide, boolean written);

    /**
     * What this source says of occupations nobody has written about yet.
     *
     * @param codes O*NET-SOC codes of the careers there are
     */
    default List<Guide> newGuides(Set<String> codes) {
        return List.of();
    }
}
