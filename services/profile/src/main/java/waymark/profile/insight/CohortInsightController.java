package waymark.profile.insight;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.ConsentStore;

/**
 * A counselor's group in figures. They show nobody, so asking for them is no look at anybody. There is nothing to
 * filter by: two answers about parts of a group would tell of the difference.
 */
@Controller("/cohorts/{id}/insight")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class CohortInsightController {
    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final CohortInsightQuery students;
    private final Clock clock;

    CohortInsightController(CohortStore cohorts, ConsentStore consents, CohortInsightQuery students, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.students = students;
        this.clock = clock;
    }

    @Get
    Optional<CohortInsight> insight(String id, Caller caller) {
        return cohorts.find(id, caller).map(this::read);
    }

    /** The same as a table of comma-separated values. */
    @Get(uri = "/table", produces = "text/csv")
    Optional<HttpResponse<String>> table(String id, Caller caller) {
        return insight(id, caller).map(insight -> file(InsightTable.csv(insight), "csv"));
    }

    /** The same as a workbook. */
    @Get(uri = "/workbook", produces = Workbook.TYPE)
    Optional<HttpResponse<byte[]>> workbook(String id, Caller caller) {
        return insight(id, caller).map(insight -> file(Workbook.of("Insight", InsightTable.rows(insight)), "xlsx"));
    }

    private static <T> HttpResponse<T> file(T content, String ending) {
        return HttpResponse.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"waymark-insight." + ending + "\"");
    }

    private CohortInsight read(Cohort cohort) {
        Instant now = clock.instant();
        List<InsightRules.Student> all = students.read(consents.live(cohort));
        return InsightRules.insight(cohort.id(), cohort.name(), all, now);
    }
}
