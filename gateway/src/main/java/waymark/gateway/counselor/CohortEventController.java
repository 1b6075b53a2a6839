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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Flux;
import waymark.gateway.identity.RequestIdentity;
import waymark.gateway.server.Problems;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.http.EventStreamClient;
import waymark.gateway.upstream.profile.Cohort;
import waymark.gateway.upstream.profile.CohortClient;
import waymark.gateway.upstream.profile.Student;

/**
 * Passes on what profile tells an open page of a counselor's: server-sent events that something changed, and never
 * what. The stream ends with the session.
 */
@Controller("/counselor")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortEventController {
    private final CohortClient cohorts;
    private final EventStreamClient streams;
    private final EventStreamService sessions;

    CohortEventController(CohortClient cohorts, EventStreamClient streams, EventStreamService sessions) {
        this.cohorts = cohorts;
        this.streams = streams;
        this.sessions = sessions;
    }

    /** Whether it may be read is asked first: a stream that began has no status any more. */
    @Get(value = "/cohorts/{id}/events{?revision,person}", produces = MediaType.TEXT_EVENT_STREAM)
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
        Map<String, String> query = Map.of("revision", revision, "person", Objects.requireNonNullElse(person, ""));
        return sessions.answer(request, caller -> told(caller, id, last, query));
    }

    /**
     * What is told of all the counselor's groups, in one stream: a browser has six connections to a place, and some
     * counselors have more groups. It has no place to go on from: whoever comes back looks at everything.
     */
    @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
    HttpResponse<?> events(HttpRequest<?> request) {
        ServiceResult<Cohort.All> mine = cohorts.cohorts();
        if (mine.found().isEmpty()) {
            return refusal(request, mine);
        }
        List<Cohort> groups = mine.found().get().items();
        return sessions.answer(request, caller -> Flux.fromIterable(groups)
                .flatMap(group -> told(caller, group.id(), null, Map.of()), Math.max(1, groups.size()))
                .map(event -> Event.of(event.getData()).name(event.getName())));
    }

    private Flux<Event<String>> told(
            RequestIdentity caller, String cohort, @Nullable String last, Map<String, String> query) {
        return streams.events("profile", "/cohorts/" + cohort + "/events", caller.token(), last, query);
    }

    private static HttpResponse<?> refusal(HttpRequest<?> request, ServiceResult<?> answer) {
        return answer instanceof ServiceResult.Problem<?> problem
                ? Problems.of(request, problem.status(), problem.slug(), problem.detail())
                : Problems.of(request, 503, "service-down", "The list rests. Please try again in a moment.");
    }
}
