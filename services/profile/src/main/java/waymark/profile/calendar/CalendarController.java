package waymark.profile.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.profile.calendar.CalendarFeed.CalendarView;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanStore;

/** The dated steps of a person's plan for the calendar they use anyway. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CalendarController {
    private static final String CALENDAR = "text/calendar";

    private final CalendarFeedStore feeds;
    private final PlanStore plans;
    private final Clock clock;

    CalendarController(CalendarFeedStore feeds, PlanStore plans, Clock clock) {
        this.feeds = feeds;
        this.plans = plans;
        this.clock = clock;
    }

    /** The secret of a new link: it is told once. */
    @Serdeable
    record Secret(String secret) {}

    /** Whether there is a link to the caller's calendar, and how often it was read. */
    @Serdeable
    record Link(@Nullable CalendarView link) {}

    /** The calendar as a file. */
    @Get(uri = "/me/plan/calendar", produces = CALENDAR)
    HttpResponse<byte[]> download(Caller caller) {
        return calendar(Viewer.self(caller))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-plan.ics\"");
    }

    @Get("/me/calendar")
    Link link(Caller caller) {
        return new Link(feeds.find(Viewer.self(caller)).map(CalendarFeed::shown).orElse(null));
    }

    /** Makes a secret link. One there was before leads nowhere from then on. */
    @Post("/me/calendar")
    Secret create(Caller caller) {
        return new Secret(feeds.create(Viewer.self(caller)));
    }

    /** Has the link lead nowhere. Repeating it changes nothing. */
    @Delete("/me/calendar")
    @Status(HttpStatus.NO_CONTENT)
    void revoke(Caller caller) {
        feeds.revoke(Viewer.self(caller));
    }

    /**
     * The calendar behind a secret link, for whoever has it. Every reading is counted.
     *
     * @param calendar the link's secret
     */
    @Get(uri = "/calendars/{calendar}", produces = CALENDAR)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<byte[]> read(String calendar) {
        return Optional.of(calendar)
                .filter(RandomIds::isId)
                .flatMap(feeds::read)
                .map(this::calendar)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No calendar has this link"));
    }

    private MutableHttpResponse<byte[]> calendar(Viewer owner) {
        Plan plan = plans.find(owner).orElseGet(() -> Plan.empty(owner.of(), clock.instant()));
        return HttpResponse.ok(PlanCalendar.of(plan).getBytes(StandardCharsets.UTF_8))
                .contentType(CALENDAR + ";charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
}
