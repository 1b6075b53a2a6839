package waymark.gateway.upstream.profile.school;

import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.Cohort;

/** Asks the profile service who leads a group and who is invited to it. */
@ServiceClient
public interface LeadershipClient {
    /** Who of the group's school could lead it too. */
    @Get("/cohorts/{id}/colleagues")
    ServiceResult<PagedList.Items<Colleague>> colleagues(String id);

    /** Lets a colleague lead a group too; {@code anew} if students are to be asked anew who agreed to one counselor. */
    @Put("/cohorts/{id}/counselors/{person}?anew={anew}")
    ServiceResult<Cohort> share(String id, String person, boolean anew);

    /** Takes one of those who lead a group out. */
    @Delete("/cohorts/{id}/counselors/{person}")
    ServiceResult<Void> leave(String id, String person);

    /** Hands a group over in the same way. */
    @Post("/cohorts/{id}/handover")
    ServiceResult<Void> handOver(String id, String person, boolean anew);

    /** Closes a group and makes the one of the year after. */
    @Post("/cohorts/{id}/next")
    ServiceResult<Cohort> moveOn(String id, String name);

    /** Who is invited to a group and has not joined. */
    @Get("/cohorts/{id}/invited")
    ServiceResult<PagedList.Items<Invitation.Awaited>> awaited(String id);

    /** The groups the visitor is invited to and has not joined. */
    @Get("/me/invitations")
    ServiceResult<PagedList.Items<Invitation>> invitations();
}
