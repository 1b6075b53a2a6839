package waymark.profile.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import waymark.edge.Caller;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.assessment.AssessmentStore;
import waymark.profile.career.SavedCareerStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.plan.PlanStore;

/** A person's own reports, and the links they gave to them. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ReportController {
    private final ReportStore reports;
    private final ReportLinkStore links;
    private final AssessmentStore assessments;
    private final SavedCareerStore careers;
    private final PlanStore plans;
    private final Clock clock;

    ReportController(
            ReportStore reports,
            ReportLinkStore links,
            AssessmentStore assessments,
            SavedCareerStore careers,
            PlanStore plans,
            Clock clock) {
        this.reports = reports;
        this.links = links;
        this.assessments = assessments;
        this.careers = careers;
        this.plans = plans;
        this.clock = clock;
    }

    /** A report in the list of all, with its links, latest first. */
    @Serdeable
    record Listed(String id, Instant madeAt, List<ReportLink.LinkView> links) {}

    /**
     * All reports of a person, latest first.
     *
     * @param days for how many days a link may be made
     * @param explanation what a link does, in sentences
     */
    @Serdeable
    record Reports(List<Listed> items, long total, List<Integer> days, String explanation) {}

    /** For how many days a link is to be valid: 7, 30 or 90. */
    @Serdeable
    record Wish(@Nullable Integer days) {}

    /** What leads to a report by {@code /shared-reports/{secret}}; it is told this once. */
    @Serdeable
    record Given(String secret, Instant expiresAt) {}

    /** A report as it would be if it were made now. */
    @Serdeable
    record ReportPreview(Instant madeAt, ReportContent content) {}

    @Get("/me/reports")
    Reports list(Caller caller) {
        Viewer self = Viewer.self(caller);
        Instant now = clock.instant();
        Map<String, List<ReportLink>> given =
                links.list(self).stream().collect(Collectors.groupingBy(ReportLink::report));
        List<Listed> items = reports.list(self).stream()
                .map(r -> new Listed(
                        r.id(),
                        r.madeAt(),
                        given.getOrDefault(r.id(), List.of()).stream()
                                .map(link -> link.shown(now))
                                .toList()))
                .toList();
        return new Reports(items, items.size(), ReportLink.DAYS, ReportLink.EXPLANATION);
    }

    /**
     * Makes a report of what there is now. Refused with 422 if there is nothing yet, with 409 if there are too many.
     */
    @Post("/me/reports")
    @Status(HttpStatus.CREATED)
    Report.ReportView make(Caller caller) {
        Viewer self = Viewer.self(caller);
        ReportContent content = content(caller, self);
        if (reports.list(self).size() >= Report.MAX) {
            throw RefusedException.conflict(
                    "too-many-reports",
                    "You have %d reports. Delete one you no longer need first.".formatted(Report.MAX));
        }
        Report report = new Report(RandomIds.random(), caller.id(), clock.instant(), content);
        reports.add(report);
        return report.shown();
    }

    /** What a report made now would show; nothing is kept. Refused with 422 if there is nothing yet. */
    @Get("/me/reports/preview")
    ReportPreview preview(Caller caller) {
        return new ReportPreview(clock.instant(), content(caller, Viewer.self(caller)));
    }

    private ReportContent content(Caller caller, Viewer self) {
        ReportContent content = ReportContent.of(
                caller.name(),
                assessments.list(self),
                careers.list(self),
                plans.find(self).map(Plan::items).orElse(List.of()));
        if (content.isEmpty()) {
            throw RefusedException.invalid(
                    "nothing-to-report",
                    "There is nothing to report yet. Finish the quiz, save a career or plan a step first.");
        }
        return content;
    }

    @Get("/me/reports/{report}")
    Optional<Report.ReportView> report(String report, Caller caller) {
        return reports.find(report, Viewer.self(caller)).map(Report::shown);
    }

    /** Deletes a report with its links. Repeating it changes nothing. */
    @Delete("/me/reports/{report}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String report, Caller caller) {
        Viewer self = Viewer.self(caller);
        links.removeOf(report, self);
        reports.remove(report, self);
    }

    /** Makes a link to a report. Refused with 422 for another time than there is, with 409 if too many are open. */
    @Post("/me/reports/{report}/links")
    @Status(HttpStatus.CREATED)
    Optional<Given> share(String report, @Body Wish wish, Caller caller) {
        Viewer self = Viewer.self(caller);
        Duration valid = ReportLink.valid(wish.days());
        Instant now = clock.instant();
        return reports.find(report, self).map(found -> {
            if (links.list(self).stream().filter(link -> link.isLive(now)).count() >= ReportLink.MAX) {
                throw RefusedException.conflict(
                        "too-many-links",
                        "%d of your links are open. End one before you make another.".formatted(ReportLink.MAX));
            }
            Instant expiresAt = now.plus(valid);
            return new Given(links.add(caller.id(), found.id(), now, expiresAt), expiresAt);
        });
    }

    /** Ends a link. Repeating it changes nothing. */
    @Delete("/me/report-links/{link}")
    @Status(HttpStatus.NO_CONTENT)
    void end(String link, Caller caller) {
        links.end(link, Viewer.self(caller));
    }
}
