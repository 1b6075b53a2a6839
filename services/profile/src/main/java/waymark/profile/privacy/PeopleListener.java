package waymark.profile.privacy;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.UnavailableException;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.outbox.DeadLetters;
import waymark.outbox.Listener;
import waymark.outbox.OneShotTimer;
import waymark.profile.account.AccountClient;

/**
 * Forgets people here at once, and in Keycloak as soon as it answers: while it is away, nobody waits behind somebody
 * else. Every step can be repeated, so a failure on the way only means doing it again.
 */
@Singleton
@Replaces(waymark.outbox.PeopleListener.class)
class PeopleListener implements Listener<PeopleEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleListener.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ErasedCache erased;
    private final ErasureReceiptStore receipts;
    private final ErasureService eraser;
    private final DeadLetters dead;
    private final ErasureStore erasures;
    private final AccountClient accounts;
    private final OneShotTimer timer = new OneShotTimer("Deleting accounts", RETRY, this::deleteAccounts);

    PeopleListener(
            ErasedCache erased,
            ErasureReceiptStore receipts,
            ErasureService eraser,
            DeadLetters dead,
            ErasureStore erasures,
            AccountClient accounts) {
        this.erased = erased;
        this.receipts = receipts;
        this.eraser = eraser;
        this.dead = dead;
        this.erasures = erasures;
        this.accounts = accounts;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PersonErased e -> {
                Objects.requireNonNull(e.receipt(), "An erasure needs a receipt");
                erased.markErased(e.person());
                Map<String, Long> gone = eraser.erase(e.person());
                gone.put("letters", dead.forget(e.person()));
                erasures.dataErased(e, gone);
                deleteSoon();
            }
        }
    }

    /** Called when a person's data was erased here; the schedule is for what an instance ended before it could do. */
    @Scheduled(fixedDelay = "${waymark.erasures.poll:30s}", initialDelay = "1s")
    void deleteSoon() {
        timer.within(Duration.ZERO);
    }

    /** Deletes the accounts of those whose data is gone, and leaves the receipts. */
    private void deleteAccounts() {
        for (Optional<Erasure> next = erasures.due(); next.isPresent(); next = erasures.due()) {
            Erasure erasure = next.get();
            try {
                Map<String, Long> gone = erasures.accountDeleted(erasure, accounts.delete(erasure.id()));
                erasure.waiting().forEach(receipt -> receipts.leave(receipt, gone));
                erasures.completed(erasure);
            } catch (UnavailableException e) {
                erasures.postpone(erasure);
                timer.within(ErasureStore.PAUSE);
                LOG.warn("An account waits to be deleted: {}", e.getMessage());
            }
        }
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
