package waymark.gateway.upstream.profile.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service about people's accounts, on behalf of an admin. */
@ServiceClient
public interface PeopleClient {
    /** A page of the people in whose name, username or e-mail address these words are; of all if there are none. */
    @Get("/admin/people?q={q}&page={page}&size={size}")
    ServiceResult<Account.Page> find(@Nullable String q, int page, int size);

    /** One person. */
    @Get("/admin/people/{person}")
    ServiceResult<Account> person(String person);

    /** Gives a role. */
    @Put("/admin/people/{person}/roles/{role}")
    ServiceResult<Account> give(String person, String role);

    /** Takes a role, and signs them out. */
    @Delete("/admin/people/{person}/roles/{role}")
    ServiceResult<Account> take(String person, String role);

    /** Lets them sign in, or signs them out and lets them in no more. */
    @Patch("/admin/people/{person}")
    ServiceResult<Account> enable(String person, boolean enabled);

    /** Signs them out everywhere. */
    @Delete("/admin/people/{person}/sessions")
    ServiceResult<Account> endSessions(String person);

    /** Makes them a counselor of a school, by its id. */
    @Put("/admin/people/{person}/school")
    ServiceResult<Account> putInto(String person, String school);

    /** What admins did to one person, or to all if it is null. */
    @Get("/admin/people/audit?person={person}&page={page}")
    ServiceResult<AccountAuditEntry.All> audit(@Nullable String person, int page);
}
