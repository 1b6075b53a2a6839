package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.content.audit.AuditEntry;
import waymark.content.audit.AuditStore;
import waymark.content.audit.EditorialChange;
import waymark.content.career.Career;
import waymark.content.career.CareerStore;
import waymark.edge.PageRequest;

/** What editors did, newest first. No route changes or removes any of it. */
@Controller("/admin/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AuditController {
    private final AuditStore audit;
    private final CareerStore careers;

    AuditController(AuditStore audit, CareerStore careers) {
        this.audit = audit;
        this.careers = careers;
    }

    /**
     * One thing done.
     *
     * @param career its id, which is an address of it too
     * @param what begun, saved, submitted, approved, sent-back, scheduled, published …
     * @param by a name
     */
    @Serdeable
    record Entry(
            String career, String title, int version, String what, String by, Instant at, @Nullable String comment) {
        static Entry of(AuditEntry a) {
            return new Entry(a.career(), a.title(), a.version(), a.what().label(), a.by().name(), a.at(), a.comment());
        }
    }

    /** A page of them; {@code explanation} says in sentences what holds for the list. */
    @Serdeable
    record AuditList(List<Entry> items, long total, int size, String explanation) {}

    /** What was done to one career, at any of its addresses, or to all. */
    @Get
    AuditList list(
            @Nullable @QueryValue String career,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        String id = career == null || career.isBlank()
                ? null
                : careers.at(career).map(Career::id).orElse(career);
        AuditStore.Found found = audit.list(id, new PageRequest(page, size));
        List<Entry> items = found.items().stream().map(Entry::of).toList();
        return new AuditList(items, found.total(), size, EditorialChange.EXPLANATION);
    }
}
