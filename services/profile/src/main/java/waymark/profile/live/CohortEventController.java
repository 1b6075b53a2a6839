package waymark.profile.live;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.ScheduledFuture;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Tells a counselor's open page that something changed in a cohort, as server-sent events. */
@Controller("/cohorts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortEventController {
    /** A browser comes back after a broken connection so soon. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final CohortChangeService changes;
    private final TaskScheduler scheduler;
    private final Clock clock;

    CohortEventController(
            CohortChangeService changes, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler, Clock clock) {
        this.changes = changes;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * A stream of events: {@code begun} at once, {@code changed} with a new revision whenever the list of students
     * looks different, {@code still} while nothing happens, {@code gone} when it may not be seen any more, which ends
     * the stream. It shows nothing of anybody, so it is no look; whoever wants to see what changed reads the list. It
     * ends with the caller's token too.
     *
     * @param revision what the caller has seen; what came after it is told at once
     * @param person of whom something is open: they are waited for to leave, and nobody else's changes are told
     * @param last the revision told last before the connection broke; goes before the other
     */
    @Get(value = "/events", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(
            String id,
            @QueryValue(defaultValue = "") String revision,
            @Nullable @QueryValue String person,
            @Nullable @Header("Last-Event-ID") String last,
            Authentication caller) {
        String counselor = caller.getName();
        changes.checkOpen(id, counselor, person);
        long seen = CohortChangeService.revision(last == null || last.isBlank() ? revision : last);
        Date end = caller.getAttributes().get("exp") instanceof Date exp ? exp : new Date(0);
        Duration left = Duration.between(clock.instant(), end.toInstant());
        return Flux.create(sink -> {
            // Micronaut sends the head of an answer with its first piece.
            sink.next(event("begun", seen).retry(RETRY));
            OpenPage page = changes.open(id, counselor, person, seen, new Sender(sink));
            ScheduledFuture<?> over = scheduler.schedule(left.isNegative() ? Duration.ZERO : left, sink::complete);
            sink.onRequest(more -> changes.resume(id, page));
            sink.onDispose(() -> {
                over.cancel(false);
                changes.close(id, page);
            });
        });
    }

    private static Event<String> event(String name, long revision) {
        String text = CohortChangeService.text(revision);
        return Event.of(text).id(text).name(name);
    }

    /** Writes to one connection; what it is slow to take is not heaped up. */
    private record Sender(FluxSink<Event<String>> sink) implements OpenPage.Receiver {
        @Override
        public boolean ready() {
            return sink.requestedFromDownstream() > 0;
        }

        @Override
        public void changed(long revision) {
            sink.next(event("changed", revision));
        }

        @Override
        public void gone() {
            sink.next(Event.of("gone").name("gone"));
            sink.complete();
        }

        @Override
        public void silence() {
            if (ready()) {
                sink.next(Event.of("-").name("still"));
            }
        }

        @Override
        public void end() {
            sink.complete();
        }
    }
}
