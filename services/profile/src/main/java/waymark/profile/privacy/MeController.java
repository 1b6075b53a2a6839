package waymark.profile.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareer;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.cohort.CohortDataService;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.VerifiedEmailClaim;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanStore;
import waymark.profile.plan.SeenGuide;

/** A person's own data as a whole. */
@Controller("/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class MeController {
    private final PersonStore people;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final CohortDataService cohorts;
    private final ErasureStore erasures;
    private final List<ExportedData> others;
    private final List<VerifiedEmailClaim> claims;
    private final Clock clock;

    MeController(
            PersonStore people,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            CohortDataService cohorts,
            ErasureStore erasures,
            List<ExportedData> others,
            List<VerifiedEmailClaim> claims,
            Clock clock) {
        this.people = people;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.cohorts = cohorts;
        this.erasures = erasures;
        this.others = others;
        this.claims = claims;
        this.clock = clock;
    }

    /** What there is of the caller, in numbers. */
    @Serdeable
    record AccountSummary(
            String id,
            String name,
            Set<String> roles,
            long assessments,
            long careers,
            double planShare,
            long cohorts,
            @Nullable Instant createdAt,
            @Nullable Instant lastSeen) {}

    /** Everything this service holds of a person; {@code other} by its kind. */
    @Serdeable
    record Export(
            String format,
            Instant exportedAt,
            String id,
            String name,
            Set<String> roles,
            @Nullable Instant createdAt,
            @Nullable Instant lastSeen,
            List<Assessment> assessments,
            List<KeptCareer> careers,
            List<Plan.Item> plan,
            List<SeenGuide> guides,
            CohortDataService.Part cohorts,
            Map<String, List<?>> other) {}

    /** A kept career in the export. */
    @Serdeable
    record KeptCareer(
            String slug,
            String title,
            @MultiLine @Nullable String note,
            @Nullable String rating,
            Instant savedAt,
            Instant updatedAt) {
        static KeptCareer of(SavedCareer c) {
            return new KeptCareer(c.slug(), c.title(), c.note(), c.rating(), c.savedAt(), c.updatedAt());
        }
    }

    /** Where the receipts of an erasure will be found. */
    @Serdeable
    record Erasing(String receipt) {}

    @Get
    AccountSummary me(Caller caller) {
        Viewer self = Viewer.self(caller);
        Person person = people.find(self).orElse(null);
        return new AccountSummary(
                caller.id(),
                caller.name(),
                caller.roles(),
                assessments.count(self),
                careers.count(self),
                plans.find(self).map(Plan::share).orElse(0.0),
                cohorts.live(self),
                person == null ? null : person.createdAt(),
                person == null ? null : person.lastSeen());
    }

    @Get("/export")
    HttpResponse<Export> export(Caller caller) {
        Viewer self = Viewer.self(caller);
        Person person = people.find(self).orElse(null);
        Optional<Plan> plan = plans.find(self);
        Export export = new Export(
                ImportFile.FORMAT,
                clock.instant(),
                caller.id(),
                caller.name(),
                caller.roles(),
                person == null ? null : person.createdAt(),
                person == null ? null : person.lastSeen(),
                assessments.list(self),
                careers.list(self).stream().map(KeptCareer::of).toList(),
                plan.map(Plan::items).orElse(List.of()),
                plan.map(Plan::guides).orElse(List.of()),
                cohorts.of(self),
                others.stream().collect(Collectors.toMap(ExportedData::kind, data -> data.exported(self))));
        return HttpResponse.ok(export)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-profile.json\"");
    }

    /** Asks every service to forget the caller. Asking again answers the same receipt. */
    @Delete
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<Erasing> erase(Caller caller) {
        // What is known by their address only is erased with them too.
        claims.forEach(claim -> claim.claim(caller));
        return HttpResponse.accepted().body(new Erasing(erasures.request(caller.id())));
    }
}
