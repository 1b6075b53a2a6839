package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.assessment.Summary;
import waymark.profile.career.Career;
import waymark.profile.career.CareerListener;
import waymark.profile.career.SavedCareer;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.cohort.CohortPartStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanStore;

/** What a person's first page shows, in one answer of five questions to the database. */
@Controller("/me/overview")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OverviewController {
    private static final int NEWEST = 5;

    private final AssessmentStore assessments;
    private final SavedCareerStore saved;
    private final CareerListener careers;
    private final PlanStore plans;
    private final CohortPartStore cohorts;

    OverviewController(
            AssessmentStore assessments,
            SavedCareerStore saved,
            CareerListener careers,
            PlanStore plans,
            CohortPartStore cohorts) {
        this.assessments = assessments;
        this.saved = saved;
        this.careers = careers;
        this.plans = plans;
        this.cohorts = cohorts;
    }

    /**
     * A person at a glance.
     *
     * @param assessments how many there are
     * @param latest the latest begun, with its three best careers
     * @param completed id of the latest completed one
     * @param careers how many are kept
     * @param newest the careers kept last, latest first, at most five
     * @param plan all its steps, in order
     * @param planShare how much of the plan is done, 0–100
     * @param cohorts those whose counselor may see all this
     */
    @Serdeable
    record Glance(
            int assessments,
            @Nullable Assessment latest,
            @Nullable String completed,
            int careers,
            List<Kept> newest,
            List<Plan.Item> plan,
            double planShare,
            List<CohortPartStore.Joined> cohorts) {}

    /** A kept career under its present address and title. */
    @Serdeable
    record Kept(String slug, String title, @Nullable String rating) {}

    @Get
    Glance overview(Caller caller) {
        Viewer self = Viewer.self(caller);
        Summary taken = assessments.summary(self);
        List<SavedCareer> kept = saved.list(self);
        Optional<Plan> plan = plans.find(self);
        return new Glance(
                taken.count(),
                taken.latest(),
                taken.completed(),
                kept.size(),
                kept.stream().limit(NEWEST).map(this::show).toList(),
                plan.map(Plan::items).orElse(List.of()),
                plan.map(Plan::share).orElse(0.0),
                cohorts.joined(self));
    }

    private Kept show(SavedCareer kept) {
        Optional<Career> now = careers.byId(kept.career());
        return new Kept(
                now.map(Career::slug).orElse(kept.slug()),
                now.map(Career::title).orElse(kept.title()),
                kept.rating());
    }
}
