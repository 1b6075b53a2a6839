package waymark.gateway.upstream.maintenance;

import static waymark.gateway.upstream.Operation.get;
import static waymark.gateway.upstream.Operation.post;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.InputStream;
import waymark.gateway.upstream.Operation;
import waymark.gateway.upstream.ServiceCalls;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.desk.AuditEntry;

/**
 * Asks the content service for what keeps a portal in order: the audit list, links, imports and the file of all
 * content.
 */
@Singleton
public class ContentMaintenanceClient {
    private static final Operation<AuditEntry.All> AUDIT =
            get("/admin/audit?career={career}&page={page}", AuditEntry.All.class);
    private static final Operation<Link.All> LINKS =
            get("/admin/links?state={state}&page={page}&size={size}", Link.All.class);
    private static final Operation<Void> CHECK = post("/admin/links/check?career={career}", Void.class);
    private static final Operation<ImportRun.All> IMPORTS = get("/admin/imports", ImportRun.All.class);
    private static final Operation<ImportRun> IMPORT = get("/admin/imports/{id}", ImportRun.class);
    private static final Operation<ImportRun> BEGIN = post("/admin/imports?name={name}", ImportRun.class);
    private static final Operation<ImportRun> ADD = post("/admin/imports/{id}/files?name={name}", ImportRun.class);
    private static final Operation<ImportRun> APPLY = post("/admin/imports/{id}/apply", ImportRun.class);
    private static final Operation<ImportReport> CONTENT = post("/admin/content/import", ImportReport.class);

    private final ServiceCalls calls;

    ContentMaintenanceClient(ServiceCalls calls) {
        this.calls = calls;
    }

    /** What editors did to a career, null for all, newest first; {@code page} from 0. */
    public ServiceResult<AuditEntry.All> audit(@Nullable String career, int page) {
        return calls.send(AUDIT.with(career, page));
    }

    /** Links in that state, null for all; {@code page} from 0. */
    public ServiceResult<Link.All> links(@Nullable String state, int page, int size) {
        return calls.send(LINKS.with(state, page, size));
    }

    /** Visits the links of a career, null for all, as soon as possible. */
    public ServiceResult<Void> checkLinks(@Nullable String career) {
        return calls.send(CHECK.with(career));
    }

    /** The latest imports. */
    public ServiceResult<ImportRun.All> imports() {
        return calls.send(IMPORTS.with());
    }

    /** An import and how far it is. */
    public ServiceResult<ImportRun> find(String run) {
        return calls.send(IMPORT.with(run));
    }

    /** Begins an import with a file. */
    public ServiceResult<ImportRun> begin(String name, InputStream file) {
        return calls.upload(BEGIN.with(name), file);
    }

    /** Adds a file to an import. */
    public ServiceResult<ImportRun> add(String run, String name, InputStream file) {
        return calls.upload(ADD.with(run, name), file);
    }

    /** Begins to write what an import holds. */
    public ServiceResult<ImportRun> apply(String run) {
        return calls.send(APPLY.with(run));
    }

    /** Takes in a file of content that a portal exported. */
    public ServiceResult<ImportReport> takeIn(InputStream file) {
        return calls.upload(CONTENT.with(), file);
    }
}
