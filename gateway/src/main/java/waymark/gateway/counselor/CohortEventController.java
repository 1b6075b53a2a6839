package waymark.gateway.counselor;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.server.Problems;
import waymark.gateway.signin.keycloak.KeycloakDown;
import waymark.gateway.signin.session.SessionService;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.http.EventStreamClient;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.Student;

/**
 * Passes on what profile tells an open page of a counselor's: server-sent events that something changed, and never
 * what. The stream ends with the session.
 */
@Controller("/counselor/cohorts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortEventController {
    /** More streams one person has open by mistake only. */
    private static final int MOST_STREAMS = 20;

    private static final Event<String> ENDED = Event.of("");

    private final CohortClient cohorts;
    private final EventStreamClient streams;
    private final SessionService sessions;
    private final Scheduler threads;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    CohortEventController(
            CohortClient cohorts,
            EventStreamClient streams,
            SessionService sessions,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.cohorts = cohorts;
        this.streams = streams;
        this.sessions = sessions;
        this.threads = Schedulers.fromExecutorService(threads);
    }

    /** Whether it may be read is asked first: a stream that began has no status any more. */
    @Get(value = "/events{?revision,person}", produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> events(
            HttpRequest<?> request,
            String id,
            @QueryValue(defaultValue = "") String revision,
            @QueryValue @Nullable String person,
            @Header("Last-Event-ID") @Nullable String last) {
        ServiceResult<Student.Changes> now = cohorts.changes(id, revision, person);
        if (now.found().isEmpty()) {
            return refusal(request, now);
        }
        RequestIdentity caller = RequestIdentity.of(request);
        String counselor = caller.visitor().id();
        if (open.getOrDefault(counselor, 0) >= MOST_STREAMS) {
            return Problems.of(request, 429, "too-many-pages", "You have too many pages open. Close some of them.");
        }
        Flux<Event<String>> told = streams.events(
                        "profile",
                        "/cohorts/" + id + "/events",
                        caller.token(),
                        last,
                        Map.of("revision", revision, "person", Objects.requireNonNullElse(person, "")))
                .concatMap(event -> whileSignedIn(caller.cookie(), event), 1)
                .takeWhile(event -> event != ENDED)
                .doOnSubscribe(begun -> open.merge(counselor, 1, Integer::sum))
                .doFinally(end -> open.computeIfPresent(counselor, (c, some) -> some > 1 ? some - 1 : null));
        return HttpResponse.ok(told)
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

    private static HttpResponse<?> refusal(HttpRequest<?> request, ServiceResult<?> answer) {
        return answer instanceof ServiceResult.Problem<?> problem
                ? Problems.of(request, problem.status(), problem.slug(), problem.detail())
                : Problems.of(request, 503, "service-down", "The list rests. Please try again in a moment.");
    }
}
