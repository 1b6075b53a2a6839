package waymark.gateway.upstream.maintenance;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.io.InputStream;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;

/**
 * Asks the content service for what keeps a portal in order: the audit list, links, imports and the file of all
 * content.
 */
@ServiceClient
public interface ContentMaintenanceClient {
    /** Where the file of all content is; the browser fetches it through the API itself, as it may be large. */
    String EXPORT = "/admin/content/export";

    /** What editors did to a career, null for all, newest first; {@code page} from 0. */
    @Get("/admin/audit?career={career}&page={page}")
    ServiceResult<AuditEntry.All> audit(@Nullable String career, int page);

    /** Links in that state, null for all; {@code page} from 0. */
    @Get("/admin/links?state={state}&page={page}&size={size}")
    ServiceResult<Link.All> links(@Nullable String state, int page, int size);

    /** Visits the links of a career, null for all, as soon as possible. */
    @Post("/admin/links/check?career={career}")
    ServiceResult<Void> checkLinks(@Nullable String career);

    /** The latest imports. */
    @Get("/admin/imports")
    ServiceResult<ImportRun.All> imports();

    /** An import and how far it is. */
    @Get("/admin/imports/{id}")
    ServiceResult<ImportRun> find(String id);

    /** Begins an import with a file. */
    @Post("/admin/imports?name={name}")
    ServiceResult<ImportRun> begin(String name, InputStream file);

    /** Adds a file to an import. */
    @Post("/admin/imports/{id}/files?name={name}")
    ServiceResult<ImportRun> add(String id, String name, InputStream file);

    /** Compares the files of an import once more. */
    @Post("/admin/imports/{id}/compare")
    ServiceResult<ImportRun> compare(String id);

    /** Begins to write what an import holds. */
    @Post("/admin/imports/{id}/apply")
    ServiceResult<ImportRun> apply(String id);

    /** Takes in a file of content that a portal exported. */
    @Post("/admin/content/import")
    ServiceResult<ImportReport> takeIn(InputStream file);
}
