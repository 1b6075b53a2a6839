package waymark.profile.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.edge.Sha256;
import waymark.profile.career.CareerCatalog;
import waymark.profile.person.Viewer;

/** A person's own plan. */
@Controller("/me/plan")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanController {
    private static final int ATTEMPTS = 5;

    private final PlanStore store;
    private final CareerCatalog careers;
    private final Clock clock;

    PlanController(PlanStore store, CareerCatalog careers, Clock clock) {
        this.store = store;
        this.careers = careers;
        this.clock = clock;
    }

    /**
     * The plan as it is shown.
     *
     * @param share how much is done, 0–100
     * @param late ids of the steps that were to be done before today
     * @param own ids of one's own steps, whose titles may be changed
     * @param changes what changed in guides since their steps were taken over
     */
    @Serdeable
    record PlanView(
            long revision,
            List<Plan.Item> items,
            double share,
            List<String> late,
            List<String> own,
            List<GuideChange> changes) {}

    /** What to do about a guide's change: take it over or leave the plan as it is. */
    @Serdeable
    record GuideDecision(boolean take) {}

    /** The plan as it should be, and the revision it was made from; a step without an id gets one. */
    @Serdeable
    record PlanChange(long revision, @Nullable List<Plan.Item> items) {}

    @Get
    PlanView plan(Caller caller) {
        return show(read(caller));
    }

    /**
     * Replaces the plan. Refused with 409 if the plan was changed since the given revision into something else than is
     * asked for.
     */
    @Put
    Optional<PlanView> replace(@Body PlanChange change, Caller caller) {
        List<Plan.Item> wanted = change.items() == null
                ? null
                : change.items().stream()
                        .map(i -> i.identified(RandomIds::random))
                        .toList();
        return change(caller, plan -> Optional.of(plan.replaced(change.revision(), wanted, clock.instant())));
    }

    /** Adds a guide's steps. Refused with 422 if the career has none. */
    @Post("/from/{slug}")
    Optional<PlanView> from(String slug, Caller caller) {
        return careers.bySlug(slug)
                .flatMap(c -> change(
                        caller, plan -> Optional.of(GuideSteps.added(plan, c, c.stepsOrRefuse(), clock.instant()))));
    }

    /**
     * Settles what changed in a guide: takes its new words and steps over, or leaves the plan as it is. Ticks, dates,
     * notes and links stay either way.
     *
     * @param career its id
     */
    @Post("/guides/{career}")
    Optional<PlanView> settle(String career, @Body GuideDecision decision, Caller caller) {
        return careers.byId(career)
                .flatMap(c -> change(
                        caller, plan -> Optional.of(GuideChange.settled(plan, c, decision.take(), clock.instant()))));
    }

    /** Adds a step at the end, where the answer shows it. The same {@code Idempotency-Key} again adds no second one. */
    @Post("/items")
    @Status(HttpStatus.CREATED)
    Optional<PlanView> add(@Body NewItem wanted, @Nullable @Header("Idempotency-Key") String key, Caller caller) {
        Plan.Item item = wanted.item(key == null ? RandomIds.random() : Sha256.hex(key));
        return change(caller, plan -> Optional.of(plan.added(item, clock.instant())));
    }

    /**
     * Changes a step: its texts, its tick, its place. Refused with 409 if its texts were changed since the given
     * revision.
     */
    @Patch("/items/{item}")
    Optional<PlanView> change(String item, @Body ItemChange wanted, Caller caller) {
        return change(caller, plan -> plan.changed(item, wanted, clock.instant()));
    }

    /**
     * Removes a step. Repeating it changes nothing.
     *
     * @param revision of the plan that was seen; refused with 409 if the step's texts were changed since
     */
    @Delete("/items/{item}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String item, @Nullable @QueryValue Long revision, Caller caller) {
        change(caller, plan -> Optional.of(plan.without(item, revision, clock.instant())));
    }

    private Optional<PlanView> change(Caller caller, Function<Plan, Optional<Plan>> rule) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Plan read = read(caller);
            Optional<Plan> next = rule.apply(read);
            if (next.isEmpty() || next.get() == read || store.write(read, next.get())) {
                return next.map(this::show);
            }
        }
        throw RefusedException.conflict(
                "plan-busy", "The plan was changed at the same moment elsewhere. Please try again.");
    }

    private Plan read(Caller caller) {
        return store.find(Viewer.self(caller)).orElseGet(() -> Plan.empty(caller.id(), clock.instant()));
    }

    private PlanView show(Plan plan) {
        LocalDate today = LocalDate.now(clock);
        return new PlanView(
                plan.revision(),
                plan.items(),
                plan.share(),
                ids(plan, item -> item.late(today)),
                ids(plan, Plan.Item::own),
                GuideChange.of(
                        plan,
                        GuideChange.careers(plan).stream()
                                .flatMap(career -> careers.byId(career).stream())
                                .toList()));
    }

    private static List<String> ids(Plan plan, Predicate<Plan.Item> which) {
        return plan.items().stream().filter(which).map(Plan.Item::id).toList();
    }
}
