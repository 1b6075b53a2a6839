package waymark.profile.privacy;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.ReceiptStore;
import waymark.edge.Unavailable;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.Listener;

/**
 * Forgets people here at once, and in Keycloak as soon as it answers: while it is away, nobody waits behind somebody else. Every
 * step can be repeated, so a failure on the way only means doing it again.
 */
@Singleton
class PeopleListener implements Listener<PeopleEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleListener.class);

    private final ErasedCache erased;
    private final ReceiptStore receipts;
    private final HeldStore held;
    private final ErasureStore erasures;
    private final AccountClient accounts;

    PeopleListener(
            ErasedCache erased, ReceiptStore receipts, HeldStore held, ErasureStore erasures, AccountClient accounts) {
        this.erased = erased;
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
                Objects.requireNonNull(e.receipt(), "An erasure needs a receipt");
                erased.forget(e.person());
                erasures.held(e, held.erase(e.person()));
            }
        }
    }

    /** Deletes the accounts of those whose data is gone, and leaves the receipts. */
    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void deleteAccounts() {
        for (Optional<Erasure> next = erasures.due(); next.isPresent(); next = erasures.due()) {
            Erasure erasure = next.get();
            try {
                Map<String, Long> gone = erasures.account(erasure, accounts.delete(erasure.id()));
                erasure.waiting().forEach(receipt -> receipts.leave(receipt, gone));
                erasures.settled(erasure);
            } catch (Unavailable e) {
                erasures.postpone(erasure);
                LOG.warn("An account waits to be deleted: {}", e.getMessage());
            }
        }
    }
}
