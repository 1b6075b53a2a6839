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

/** Notes when a signed-in person was last here. A page that asks by itself whether something changed is nobody's presence. */
@ServerFilter({"/me", "/me/**", "/cohorts", "/cohorts/**"})
class LastSeenFilter implements Ordered {
    private final PersonStore people;

    LastSeenFilter(PersonStore people) {
        this.people = people;
    }

    /** Runs after the security filter, so that the token has been checked, and after erased people were turned away. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void seen(HttpRequest<?> request) {
        if (!request.getPath().endsWith("/changes")) {
            request.getUserPrincipal(Authentication.class).map(Caller::of).ifPresent(people::seen);
        }
    }
}
