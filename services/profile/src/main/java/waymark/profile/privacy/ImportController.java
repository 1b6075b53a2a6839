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
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.Career;
import waymark.profile.career.CareerCatalog;
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
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final CareerCatalog catalog;
    private final Clock clock;

    ImportController(
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            CareerCatalog catalog,
            Clock clock) {
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * What came back.
     *
     * @param skipped a sentence for each thing that could not
     */
    @Serdeable
    record Imported(int assessments, int careers, int plan, List<String> skipped) {}

    /**
     * Puts the assessments, careers and plan of an export into the caller's account. Refused with 409 if the account
     * has any of them.
     */
    @Post
    Imported restore(@Body ImportFile file, Caller caller) {
        Viewer self = Viewer.self(caller);
        Instant now = clock.instant();
        ImportFile checked = file.checked(now);
        Plan plan = PlanFile.restored(caller.id(), checked.takenPlan(), checked.guides(), now);
        boolean planned =
                plans.find(self).filter(known -> !known.items().isEmpty()).isPresent();
        if (planned || assessments.count(self) > 0 || careers.count(self) > 0) {
            throw notEmpty();
        }
        List<String> skipped = new ArrayList<>();
        if (!plan.items().isEmpty()) {
            plans.erase(caller.id()); // An empty one may have been left.
            if (!plans.restore(plan)) {
                throw notEmpty();
            }
        }
        int kept = 0;
        for (MeController.KeptCareer career : checked.takenCareers()) {
            Optional<Career> known = catalog.bySlug(career.slug());
            if (known.isPresent()
                    && careers.restore(
                            known.get(), self, career.note(), career.rating(), career.savedAt(), career.updatedAt())) {
                kept++;
            } else {
                skipped.add("There is no career “" + career.title() + "” any more.");
            }
        }
        int taken = 0;
        for (Assessment assessment : checked.takenAssessments()) {
            if (assessments.restore(assessment, self)) {
                taken++;
            } else {
                skipped.add("The quiz begun on " + assessment.startedAt() + " is in another account.");
            }
        }
        return new Imported(taken, kept, plan.items().size(), skipped);
    }

    private static RefusedException notEmpty() {
        return RefusedException.conflict(
                "account-not-empty",
                "There are quizzes, careers or a plan in this account already. A file is taken back into an empty"
                        + " account only.");
    }
}
