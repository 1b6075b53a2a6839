package waymark.profile.privacy;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import waymark.edge.ReceiptStore;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Listener;

/** Forgets people here and in Keycloak. Every step can be repeated, so a failure on the way only means doing it again. */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private final ReceiptStore receipts;
    private final HeldStore held;
    private final ErasureStore erasures;
    private final AccountClient accounts;

    PeopleListener(ReceiptStore receipts, HeldStore held, ErasureStore erasures, AccountClient accounts) {
        this.receipts = receipts;
        this.held = held;
        this.erasures = erasures;
        this.accounts = accounts;
    }

    @Override
    public Class<PeopleEvent> events() {
        return PeopleEvent.class;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PersonErased e -> {
                String receipt = Objects.requireNonNull(e.receipt(), "An erasure needs a receipt");
                receipts.forget(e.person());
                erasures.gone(e.person(), held.erase(e.person()));
                // Last, because Keycloak may be away for long: what is held here does not wait for it.
                boolean account = accounts.delete(e.person());
                receipts.leave(receipt, erasures.gone(e.person(), Map.of("accounts", account ? 1L : 0L)));
            }
        }
    }
}
