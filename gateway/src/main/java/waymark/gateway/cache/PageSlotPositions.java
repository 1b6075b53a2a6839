package waymark.gateway.cache;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Notes where in a page its slots are while it is rendered. Nothing is written there, so nothing has to be found and
 * replaced.
 */
public final class PageSlotPositions {
    /** A slot, so many bytes into the page, and whose it is where a page has one for each of several things. */
    record Mark(PageSlot slot, String of, int at) {}

    private final IntSupplier written;
    private final List<Mark> marks = new ArrayList<>();

    /** For a rendering that has written so many bytes. */
    public PageSlotPositions(IntSupplier written) {
        this.written = written;
    }

    /** What a template puts where the slot is. */
    public Content at(PageSlot slot) {
        return at(slot, "");
    }

    /** The same for one of several things on the page, a career's by its slug. */
    public Content at(PageSlot slot, String of) {
        return output -> marks.add(new Mark(slot, of, written.getAsInt()));
    }

    /** The slots in the order of the page. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }
}
