package waymark.gateway.counselor;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.server.Problems;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.session.SessionService;

/** Answers with streams of events that end with the session that asked, and not with more than a person needs. */
@Singleton
class EventStreamService {
    /** More streams one person has open by mistake only. */
    private static final int MOST_STREAMS = 20;

    private static final Event<String> ENDED = Event.of("");

    private final SessionService sessions;
    private final Scheduler threads;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    EventStreamService(SessionService sessions, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.sessions = sessions;
        this.threads = Schedulers.fromExecutorService(threads);
    }

    /** Passes on what is told to the caller; 429 to whoever has twenty streams open. */
    HttpResponse<?> answer(HttpRequest<?> request, Function<RequestIdentity, Flux<Event<String>>> told) {
        RequestIdentity caller = RequestIdentity.of(request);
        String person = caller.visitor().id();
        if (open.getOrDefault(person, 0) >= MOST_STREAMS) {
            return Problems.of(request, 429, "too-many-pages", "You have too many pages open. Close some of them.");
        }
        Flux<Event<String>> events = told.apply(caller)
                .concatMap(event -> whileSignedIn(caller.cookie(), event), 1)
                .takeWhile(event -> event != ENDED)
                .doOnSubscribe(begun -> open.merge(person, 1, Integer::sum))
                .doFinally(end -> open.computeIfPresent(person, (p, some) -> some > 1 ? some - 1 : null));
        return HttpResponse.ok(events)
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                // Proxies of the nginx family would keep events until there are many.
                .header("X-Accel-Buffering", "no");
    }

    /** The event, as long as the session that asked is one: each piece looks, and there is one every some seconds. */
    private Mono<Event<String>> whileSignedIn(@Nullable String cookie, Event<String> event) {
        if (cookie != null && sessions.recent(cookie) != null) {
            return Mono.just(event);
        }
        return Mono.fromCallable(() -> isSignedIn(cookie) ? event : ENDED).subscribeOn(threads);
    }

    private boolean isSignedIn(@Nullable String cookie) {
        try {
            return cookie != null && sessions.find(cookie).isPresent();
        } catch (KeycloakDown e) {
            return false;
        }
    }
}
