package waymark.gateway.upstream.profile.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service which students a counselor may want to turn to. */
@ServiceClient
public interface FollowUpClient {
    /** A page of those of a state, perhaps of one rule or one group. Each student shown can read that they were. */
    @Get("/cohorts/follow-ups?state={state}&rule={rule}&cohort={cohort}&page={page}&size={size}")
    ServiceResult<FollowUp.Queue> queue(
            String state, @Nullable String rule, @Nullable String cohort, int page, int size);

    /** How many wait. It is no look at anybody. */
    @Get("/cohorts/follow-ups/count")
    ServiceResult<FollowUp.OpenCount> count();

    /** Says of a line that it is done, put off until a day, or open. */
    @Put("/cohorts/{id}/follow-ups/{person}/{rule}")
    ServiceResult<Void> mark(
            String id, String person, String rule, String state, @Nullable String until, @Nullable String note);

    /** What the list goes by. */
    @Get("/cohorts/follow-ups/rules")
    ServiceResult<FollowUpRule.All> rules();

    /** Sets some of that. */
    @Put("/cohorts/follow-ups/rules")
    ServiceResult<FollowUpRule.All> set(@Body FollowUpRule.Changes changes);
}
