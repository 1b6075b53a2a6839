package waymark.content.audit;

import io.micronaut.serde.annotation.Serdeable;
import waymark.edge.Caller;

/** Who wrote or published: opaque id and the name they had then. */
@Serdeable
public record Editor(String id, String name) {
    /** The authors of the guides Waymark comes with. */
    public static final Editor WAYMARK = new Editor("waymark", "Waymark editors");

    /** Stands where figures of a published data set came in. */
    public static final Editor IMPORT = new Editor("import", "Data import");

    /** Stands where somebody stood who asked to be forgotten. */
    public static final Editor FORMER = new Editor("former", "A former editor");

    /** The caller as an editor; somebody who was forgotten while still signed in leaves no name. */
    public static Editor of(Caller caller, boolean forgotten) {
        return forgotten ? FORMER : new Editor(caller.id(), caller.name());
    }

    public Editor without(String person) {
        return id.equals(person) ? FORMER : this;
    }
}
