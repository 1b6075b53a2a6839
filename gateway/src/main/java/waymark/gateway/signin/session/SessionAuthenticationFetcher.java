package waymark.gateway.signin.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.identity.Visitor;
import waymark.gateway.signin.keycloak.BearerTokenVerifier;

/** Tells the framework's access rules who the visitor or caller is, so that controllers can be {@code @Secured}. */
@Singleton
class SessionAuthenticationFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final BearerTokenVerifier tokens;
    private final Scheduler blocking;

    SessionAuthenticationFetcher(BearerTokenVerifier tokens, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tokens = tokens;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        RequestIdentity access = RequestIdentity.of(request);
        Visitor visitor = access.visitor();
        if (visitor.signedIn()) {
            return Mono.just(Authentication.build(visitor.id(), visitor.roles()));
        }
        return access.token() == null
                ? Mono.empty()
                : Mono.fromCallable(() -> tokens.check(access.token()))
                        .subscribeOn(blocking)
                        .flatMap(Mono::justOrEmpty);
    }
}
