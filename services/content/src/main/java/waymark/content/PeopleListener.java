package waymark.content;

import jakarta.inject.Singleton;
import java.util.Map;
import waymark.edge.ReceiptStore;
import waymark.events.PeopleEvent;
import waymark.outbox.Listener;

/** Forgets editors who asked for it. What they wrote stays; their name and id go. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final CareerStore careers;
    private final ReceiptStore receipts;

    PeopleListener(CareerStore careers, ReceiptStore receipts) {
        this.careers = careers;
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
                receipts.leave(e.receipt(), Map.of("bylines", careers.forget(e.person())));
            }
        }
    }
}
