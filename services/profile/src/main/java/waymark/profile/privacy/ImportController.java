package waymark.profile.privacy;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.RefusedException;
import waymark.profile.career.Career;
import waymark.profile.career.CareerCatalog;
import waymark.profile.career.SavedCareer;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanFile;
import waymark.profile.plan.PlanStore;

/** Takes back what somebody took along. */
@Controller("/me/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ImportController {
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final CareerCatalog catalog;
    private final Clock clock;

    ImportController(SavedCareerStore careers, PlanStore plans, CareerCatalog catalog, Clock clock) {
        this.careers = careers;
        this.plans = plans;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * What came back, what had come back before included.
     *
     * @param plan how many steps
     * @param skipped a sentence for each thing that could not
     */
    @Serdeable
    record Imported(int careers, int plan, List<String> skipped) {}

    /**
     * Puts the careers and plan of an export into the caller's account; its quizzes come back by POST
     * /me/sittings/import, and the assessments with them. The same file can be sent again: what is back stays as it is.
     * Refused with 409 if the account has a career or a step that is not from this file.
     */
    @Post
    Imported restore(@Body ImportFile file, Caller caller) {
        Viewer self = Viewer.self(caller);
        Instant now = clock.instant();
        ImportFile checked = file.checked(now);
        Plan plan = PlanFile.restored(caller.id(), checked.takenPlan(), checked.guides(), now);
        List<SavedCareer> kept = careers.list(self);
        List<Plan.Item> steps = plans.find(self).map(Plan::items).orElse(List.of());
        if (!checked.holds(kept, steps)) {
            throw notEmpty();
        }
        if (steps.isEmpty() && !plan.items().isEmpty()) {
            plans.erase(caller.id()); // An empty one may have been left.
            if (!plans.restore(plan)) {
                throw notEmpty();
            }
        }
        List<String> skipped = new ArrayList<>();
        int back = 0;
        for (MeController.KeptCareer career : checked.takenCareers()) {
            Optional<Career> known = catalog.bySlug(career.slug());
            boolean there = kept.stream().anyMatch(k -> k.slug().equals(career.slug()) || isOf(k, known));
            if (!there && known.isPresent()) {
                careers.restore(
                        known.get(), self, career.note(), career.rating(), career.savedAt(), career.updatedAt());
            }
            if (there || known.isPresent()) {
                back++;
            } else {
                skipped.add("There is no career “" + career.title() + "” any more.");
            }
        }
        return new Imported(back, plan.items().size(), skipped);
    }

    private static boolean isOf(SavedCareer kept, Optional<Career> career) {
        return career.filter(c -> c.id().equals(kept.career())).isPresent();
    }

    private static RefusedException notEmpty() {
        return RefusedException.conflict(
                "account-not-empty",
                "There are careers or a plan in this account already. A file is taken back into an empty account"
                        + " only.");
    }
}
