package waymark.gateway.upstream.profile.insight;

import io.micronaut.http.annotation.Get;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service for a group in figures. */
@ServiceClient
public interface InsightClient {
    /** All there is to tell of a group without showing anybody. */
    @Get("/cohorts/{id}/insight")
    ServiceResult<CohortInsight> insight(String id);
}
