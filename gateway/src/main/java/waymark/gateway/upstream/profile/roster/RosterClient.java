package waymark.gateway.upstream.profile.roster;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import java.io.InputStream;
import waymark.edge.PreferredWait;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;

/** Asks the profile service about a school's rosters, on behalf of an admin. */
@ServiceClient
public interface RosterClient {
    /** The latest imports of a school. */
    @Get("/admin/schools/{school}/rosters")
    ServiceResult<RosterImport.All> rosters(String school);

    /**
     * Has a file compared, a ZIP of OneRoster or a plain CSV file.
     *
     * @param org what the set calls the school; null where that can be told
     * @param counselor place of who leads groups that no counselor teaches; null for nobody
     */
    @Post("/admin/schools/{school}/rosters?org={org}&homeroomsOnly={homeroomsOnly}&counselor={counselor}")
    ServiceResult<RosterImport> compare(
            String school, @Nullable String org, boolean homeroomsOnly, @Nullable String counselor, InputStream file);

    /** One import. */
    @Get("/admin/schools/{school}/rosters/{roster}")
    ServiceResult<RosterImport> roster(String school, String roster);

    /** Does what it says; a large school takes some seconds. */
    @Post("/admin/schools/{school}/rosters/{roster}/apply")
    @Header(name = PreferredWait.HEADER, value = "wait=50")
    ServiceResult<RosterImport> apply(String school, String roster);
}
