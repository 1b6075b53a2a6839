package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.career.Career;
import waymark.profile.career.CareerListener;
import waymark.profile.person.Viewer;

/** A person's own plan. */
@Controller("/me/plan")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanController {
    private static final int ATTEMPTS = 5;

    private final PlanStore store;
    private final CareerListener careers;
    private final Clock clock;

    PlanController(PlanStore store, CareerListener careers, Clock clock) {
        this.store = store;
        this.careers = careers;
        this.clock = clock;
    }

    /** The plan as it is shown: {@code share} is how much is done, 0–100. */
    @Serdeable
    record PlanView(long revision, List<Plan.Item> items, double share) {}

    /** The plan as it should be, and the revision it was made from. */
    @Serdeable
    record PlanChange(long revision, @Nullable List<Plan.Item> items) {}

    @Get
    PlanView plan(Caller caller) {
        return show(read(caller));
    }

    /**
     * Replaces the plan; a step without an id gets one. Refused with 409 if the plan was changed since the given revision into
     * something else than is asked for.
     */
    @Put
    PlanView replace(@Body PlanChange change, Caller caller) {
        Plan read = read(caller);
        Plan next = read.with(identified(change.items()), now());
        if (next == read) {
            return show(read);
        }
        if (read.revision() != change.revision() || !store.write(read, next)) {
            throw RefusedException.conflict(
                    "plan-changed",
                    "The plan was changed elsewhere in the meantime. Load it again and repeat your change.");
        }
        return show(next);
    }

    /** Adds a guide's steps. */
    @Post("/from/{slug}")
    Optional<PlanView> from(String slug, Caller caller) {
        return careers.bySlug(slug).map(career -> show(add(career, caller)));
    }

    private Plan add(Career career, Caller caller) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Plan read = read(caller);
            Plan next = read.withSteps(career.id(), career.slug(), career.title(), career.steps(), now());
            if (next == read) {
                return read;
            }
            if (store.write(read, next)) {
                return next;
            }
        }
        throw RefusedException.conflict(
                "plan-busy", "The plan was changed at the same moment elsewhere. Please try again.");
    }

    private static @Nullable List<Plan.Item> identified(@Nullable List<Plan.Item> items) {
        return items == null
                ? null
                : items.stream()
                        .map(i -> i == null ? null : i.identified(RandomIds::random))
                        .toList();
    }

    private Plan read(Caller caller) {
        return store.find(Viewer.self(caller)).orElseGet(() -> Plan.empty(caller.id(), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static PlanView show(Plan plan) {
        return new PlanView(plan.revision(), plan.items(), plan.share());
    }
}
