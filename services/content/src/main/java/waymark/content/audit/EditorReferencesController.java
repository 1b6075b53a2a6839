package waymark.content.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.edge.Caller;

/** Where the caller is named as an editor, for the export of all one has: what an erasure would take away. */
@Controller("/me/edits")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class EditorReferencesController {
    private final List<EditorReferences> places;

    EditorReferencesController(List<EditorReferences> places) {
        this.places = places;
    }

    /** All of them. */
    @Serdeable
    record Edits(List<EditorReference> items, long total) {}

    /** All there are; for somebody who is no editor, none. */
    @Get
    Edits edits(Caller caller) {
        List<EditorReference> all =
                places.stream().flatMap(place -> place.naming(caller.id())).toList();
        return new Edits(all, all.size());
    }
}
