package waymark.profile.audit;

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
import java.util.Optional;
import waymark.edge.PageRequest;
import waymark.profile.audit.AuditEntry.Named;

/** What admins did to people and schools, newest first. No route changes or removes any of it. */
@Controller("/admin/people/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class AuditController {
    private static final String EXPLANATION = "Nobody can change or remove an entry. Each is written down before it is"
            + " done; one that says “begun” was interrupted.";

    private final AuditStore audit;

    AuditController(AuditStore audit) {
        this.audit = audit;
    }

    /**
     * One thing an admin set out to do.
     *
     * @param what {@code give-counselor}, {@code take-admin}, {@code disable}, {@code make-school},
     *     {@code apply-roster} …
     * @param by the admin's name
     * @param person to whom, by the id of their account; absent where they were named by an e-mail address, and where
     *     it was done to a school
     * @param name the name they had
     * @param school its name, if it is about one
     * @param outcome begun, done, refused, failed
     * @param reason why it was not done
     */
    @Serdeable
    record Entry(
            Instant at,
            String what,
            String by,
            @Nullable String person,
            @Nullable String name,
            @Nullable String school,
            String outcome,
            @Nullable String reason) {
        static Entry of(AuditEntry e) {
            Optional<Named> of = Optional.ofNullable(e.of());
            return new Entry(
                    e.at(),
                    e.what().label(),
                    e.by().name(),
                    of.map(Named::id).orElse(null),
                    of.map(Named::name).orElse(null),
                    e.school(),
                    e.outcome().label(),
                    e.reason());
        }
    }

    /** A page of them; {@code total} counts all pages, {@code explanation} says what holds for the list. */
    @Serdeable
    record AuditList(List<Entry> items, long total, int size, String explanation) {}

    /** What was done to one person, or to all. */
    @Get
    AuditList list(
            @Nullable @QueryValue String person,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        AuditStore.Found found =
                audit.list(person == null || person.isBlank() ? null : person, new PageRequest(page, size));
        return new AuditList(found.items().stream().map(Entry::of).toList(), found.total(), size, EXPLANATION);
    }
}
