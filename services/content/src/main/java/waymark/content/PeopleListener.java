package waymark.content;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import waymark.content.audit.EditorReferences;
import waymark.edge.ErasureReceiptStore;
import waymark.events.PeopleEvent;
import waymark.outbox.DeadLetters;
import waymark.outbox.Listener;

/**
 * Forgets editors who asked for it: what they wrote stays, their name and id go. The letters of all services about the
 * person go too, because this service is the one that shows them.
 */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final List<EditorReferences> bylines;
    private final ErasureReceiptStore receipts;
    private final DeadLetters dead;

    PeopleListener(List<EditorReferences> bylines, ErasureReceiptStore receipts, DeadLetters dead) {
        this.bylines = bylines;
        this.receipts = receipts;
        this.dead = dead;
    }

    @Override
    public Class<PeopleEvent> events() {
        return PeopleEvent.class;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PeopleEvent.PersonErased e -> {
                receipts.forget(e.person());
                long named =
                        bylines.stream().mapToLong(b -> b.forget(e.person())).sum();
                long letters = dead.forget(e.person());
                receipts.leave(e.receipt(), Map.of("bylines", named, "letters", letters));
            }
        }
    }
}
