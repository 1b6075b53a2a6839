package waymark.content.bulk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import waymark.content.audit.Edit;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.content.career.CareerUpdate;
import waymark.content.career.PublicationPolicy;
import waymark.content.catalog.CareerCatalog;
import waymark.content.desk.DraftService;
import waymark.content.desk.ReviewRequest;
import waymark.content.queue.BulkAction;
import waymark.edge.Caller;
import waymark.edge.RefusedException;

/** One thing done to many careers: what would happen to each, or what did. */
@Controller("/admin/careers/bulk")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class BulkController {
    private static final int MAX = 100;

    private final CareerStore careers;
    private final CareerCatalog catalog;
    private final DraftService drafts;

    BulkController(CareerStore careers, CareerCatalog catalog, DraftService drafts) {
        this.careers = careers;
        this.catalog = catalog;
        this.drafts = drafts;
    }

    /**
     * What to do, and to which careers.
     *
     * @param action submit, publish or withdraw
     * @param careers 1 to 100 of them
     */
    @Serdeable
    record BulkRequest(@Nullable String action, @Nullable List<Chosen> careers) {}

    /**
     * A career that was chosen.
     *
     * @param revision of the draft that was looked at; a later text is left alone then
     */
    @Serdeable
    record Chosen(String slug, @Nullable Long revision) {}

    /**
     * What becomes of a career.
     *
     * @param revision its revision now, 0 if there is no such career
     * @param message what would happen, what did, or why nothing does, in a sentence
     * @param ok would it be done, or was it?
     */
    @Serdeable
    record Outcome(String slug, String title, long revision, String message, boolean ok) {}

    /** One row for each career that was chosen, in their order. */
    @Serdeable
    record BulkResponse(List<Outcome> items, int total) {}

    /** Does it to each career by itself; with {@code dryRun} only says what would happen. */
    @Post
    BulkResponse change(@Body BulkRequest body, @QueryValue(defaultValue = "false") boolean dryRun, Caller caller) {
        List<Chosen> chosen = body.careers() == null ? List.of() : body.careers();
        BulkAction action = BulkAction.of(body.action()).orElseThrow(BulkController::notChosen);
        if (chosen.isEmpty() || chosen.size() > MAX) {
            throw notChosen();
        }
        PublicationPolicy policy = drafts.policy();
        Edit edit = drafts.edit(caller, null);
        Map<String, Long> changed = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Chosen each : chosen) {
            Function<Career, CareerUpdate> rule =
                    career -> action.apply(ReviewRequest.seen(each.revision(), career), policy, edit);
            try {
                if (dryRun) {
                    Optional<Career> found = careers.at(each.slug());
                    found.ifPresent(rule::apply);
                    outcomes.add(outcome(each, found, found.map(action::planned)));
                } else {
                    Optional<Career> next = careers.update(each.slug(), rule);
                    next.ifPresent(career -> changed.put(career.id(), career.revision()));
                    outcomes.add(outcome(each, next, next.map(career -> action.done())));
                }
            } catch (RefusedException refused) {
                outcomes.add(outcome(each, careers.at(each.slug()), false, BulkAction.reason(refused)));
            }
        }
        // Sent for review, nothing public changes.
        if (!dryRun && action != BulkAction.SUBMIT) {
            catalog.refresh(changed);
        }
        return new BulkResponse(outcomes, outcomes.size());
    }

    private static Outcome outcome(Chosen chosen, Optional<Career> career, Optional<String> message) {
        return outcome(chosen, career, message.isPresent(), message.orElse("There is nothing at this address."));
    }

    private static Outcome outcome(Chosen chosen, Optional<Career> career, boolean ok, String message) {
        String title =
                career.map(c -> c.draft().title()).filter(t -> !t.isEmpty()).orElse(chosen.slug());
        return new Outcome(
                career.map(Career::slug).orElse(chosen.slug()),
                title,
                career.map(Career::revision).orElse(0L),
                message,
                ok);
    }

    private static RefusedException notChosen() {
        return RefusedException.invalid(
                "bulk-unclear",
                "Tick the careers you mean, at most " + MAX + ", and press one of the buttons below the list.");
    }
}
