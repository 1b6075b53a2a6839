package waymark.outbox;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import waymark.edge.ErasureReceiptStore;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;

/**
 * Forgets people who asked to be forgotten, and leaves a receipt: in every service that has nothing else to do about
 * it; one that has replaces this bean.
 */
@Singleton
@Requires(beans = PersonalData.class)
public class PeopleListener implements Listener<PeopleEvent> {
    private final List<PersonalData> held;
    private final DeadLetters dead;
    private final ErasureReceiptStore receipts;

    PeopleListener(List<PersonalData> held, DeadLetters dead, ErasureReceiptStore receipts) {
        this.held = held;
        this.dead = dead;
        this.receipts = receipts;
    }

    @Override
    public void on(PeopleEvent event) {
        switch (event) {
            case PersonErased erased -> {
                String receipt = Objects.requireNonNull(erased.receipt(), "An erasure needs a receipt");
                receipts.forget(erased.person());
                Map<String, Long> gone = new HashMap<>();
                held.forEach(data -> gone.merge(data.kind(), data.eraseOf(erased.person()), Long::sum));
                gone.put("letters", dead.forget(erased.person()));
                receipts.leave(receipt, gone);
            }
        }
    }
}
