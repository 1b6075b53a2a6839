package waymark.content;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import waymark.edge.ReceiptStore;
import waymark.events.PeopleEvent;
import waymark.outbox.Listener;

/** Forgets editors who asked for it. What they wrote stays; their name and id go. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final List<Bylines> bylines;
    private final ReceiptStore receipts;

    PeopleListener(List<Bylines> bylines, ReceiptStore receipts) {
        this.bylines = bylines;
        this.receipts = receipts;
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
                receipts.leave(e.receipt(), Map.of("bylines", named));
            }
        }
    }
}
