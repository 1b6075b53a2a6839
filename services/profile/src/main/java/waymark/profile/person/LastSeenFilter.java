package waymark.profile.person;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import waymark.edge.Caller;
import waymark.edge.ReceiptStore;
import waymark.edge.Refused;

/** Notes when a signed-in person was last here, and turns away whoever was erased but still has a token for some minutes. */
@ServerFilter({"/me", "/me/**", "/cohorts/**"})
class LastSeenFilter implements Ordered {
    private final PersonStore people;
    private final ReceiptStore receipts;

    LastSeenFilter(PersonStore people, ReceiptStore receipts) {
        this.people = people;
        this.receipts = receipts;
    }

    /** Runs after the security filter, so that the token has been checked. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void seen(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class).map(Caller::of).ifPresent(caller -> {
            if (receipts.forgot(caller.id())) {
                throw Refused.forbidden("erased", "This account was erased. Create a new one to start again.");
            }
            people.seen(caller);
        });
    }
}
