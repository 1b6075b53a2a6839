package waymark.content;

import io.micronaut.serde.annotation.Serdeable;

/** Who wrote or published: opaque id and the name they had then. */
@Serdeable
public record Editor(String id, String name) {
    /** The authors of the guides Waymark comes with. */
    public static final Editor WAYMARK = new Editor("waymark", "Waymark editors");

    /** Stands where somebody stood who asked to be forgotten. */
    public static final Editor FORMER = new Editor("former", "A former editor");

    Editor without(String person) {
        return id.equals(person) ? FORMER : this;
    }
}
