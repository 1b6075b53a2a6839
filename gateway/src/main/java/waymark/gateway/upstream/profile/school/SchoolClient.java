package waymark.gateway.upstream.profile.school;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import waymark.gateway.upstream.PagedList;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service about schools, on behalf of an admin. */
@ServiceClient
public interface SchoolClient {
    /** All schools, by name. */
    @Get("/admin/schools")
    ServiceResult<PagedList.Items<School.Line>> schools();

    /** Makes a school. */
    @Post("/admin/schools")
    ServiceResult<School> create(String name);

    /** One school with its counselors. */
    @Get("/admin/schools/{school}")
    ServiceResult<School> school(String school);

    /** Gives a school another name. */
    @Patch("/admin/schools/{school}")
    ServiceResult<School> rename(String school, String name);

    /** Puts a counselor in, by e-mail address. */
    @Post("/admin/schools/{school}/counselors")
    ServiceResult<School> add(String school, String email);

    /**
     * Takes a counselor out.
     *
     * @param counselor id of their place
     * @param successor id of the place of who takes their groups over; null for nobody
     */
    @Delete("/admin/schools/{school}/counselors/{counselor}?successor={successor}")
    ServiceResult<Void> remove(String school, String counselor, @Nullable String successor);
}
