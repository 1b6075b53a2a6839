package waymark.profile.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import waymark.edge.Caller;

/**
 * Notes when a signed-in person was last here, and gives them what waited for their address. A page that asks by itself
 * whether something changed is nobody's presence.
 */
@ServerFilter({"/me", "/me/**", "/cohorts", "/cohorts/**"})
class LastSeenFilter extends OffloadingFilter {
    private final PersonStore people;
    private final List<VerifiedEmailClaim> claims;

    LastSeenFilter(
            PersonStore people, List<VerifiedEmailClaim> claims, @Named(TaskExecutors.BLOCKING) Executor threads) {
        super(threads);
        this.people = people;
        this.claims = claims;
    }

    /** Runs after the security filter, so that the token has been checked, and after erased people were turned away. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @Nullable
    CompletionStage<Optional<HttpResponse<?>>> seen(HttpRequest<?> request) {
        if (request.getPath().endsWith("/changes") || request.getPath().endsWith("/events")) {
            return null;
        }
        return request.getUserPrincipal(Authentication.class)
                .map(Caller::of)
                .filter(caller -> !people.isSeenRecently(caller))
                .map(caller -> offload(() -> {
                    people.seen(caller);
                    claims.forEach(claim -> claim.claim(caller));
                }))
                .orElse(null);
    }
}
