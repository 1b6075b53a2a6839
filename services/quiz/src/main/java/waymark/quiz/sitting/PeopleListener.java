package waymark.quiz.sitting;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import waymark.edge.ErasureReceiptStore;
import waymark.events.PeopleEvent;
import waymark.outbox.Listener;

/** Forgets people who asked to be forgotten, and leaves a receipt. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final SittingStore sittings;
    private final ErasureReceiptStore receipts;

    PeopleListener(SittingStore sittings, ErasureReceiptStore receipts) {
        this.sittings = sittings;
        this.receipts = receipts;
    }

    @Override
    public Class<PeopleEvent> events() {
        return PeopleEvent.class;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PeopleEvent.PersonErased erased -> {
                String receipt = Objects.requireNonNull(erased.receipt(), "An erasure needs a receipt");
                receipts.forget(erased.person());
                receipts.leave(receipt, Map.of("sittings", sittings.eraseOf(erased.person())));
            }
        }
    }
}
