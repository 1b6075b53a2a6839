package waymark.outbox;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;

/**
 * A document whose lease this sender holds: what is pending in it, oldest first, and how much of that the broker has
 * acknowledged.
 */
final class LeasedDocument {
    private final String id;
    private final @Nullable List<Envelope> pending;
    private final boolean erased;
    private final List<String> sent = new ArrayList<>();

    LeasedDocument(String id, @Nullable List<Envelope> pending, boolean erased) {
        this.id = id;
        this.pending = pending;
        this.erased = erased;
    }

    /** What a document read with its lease holds. */
    static LeasedDocument read(Document leased) {
        return new LeasedDocument(
                leased.getString("_id"),
                leased.getList("outbox", Document.class).stream()
                        .map(Envelope::fromEntry)
                        .toList(),
                leased.getBoolean("erased", false));
    }

    String id() {
        return id;
    }

    /** False if its pending events have still to be read. */
    boolean isKnown() {
        return pending != null;
    }

    /** The next event to send; empty when all are sent. Only of one that is known. */
    Optional<Envelope> next() {
        return Objects.requireNonNull(pending).stream().skip(sent.size()).findFirst();
    }

    void nextWasSent() {
        sent.add(next().orElseThrow().id());
    }

    List<String> sent() {
        return sent;
    }

    /** Nothing is left of it but its id: it goes with its last event. */
    boolean isOver() {
        return erased && next().isEmpty();
    }
}
