package waymark.profile.note;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import waymark.edge.Caller;
import waymark.profile.person.Viewer;

/** The notes counselors shared with a student. */
@Controller("/me/notes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StudentNoteController {
    private final NoteStore store;

    StudentNoteController(NoteStore store) {
        this.store = store;
    }

    /** A note as the student reads it; {@code editedAt} is when its text was last changed, absent if it never was. */
    @Serdeable
    record SharedNote(String counselor, String text, Instant createdAt, @Nullable Instant editedAt) {}

    /** Notes shared with the caller, latest first. */
    @Serdeable
    record SharedNotes(List<SharedNote> items, int total) {}

    @Get
    SharedNotes list(Caller caller) {
        List<SharedNote> all = store.sharedWith(Viewer.self(caller)).stream()
                .map(note -> new SharedNote(note.counselorName(), note.text(), note.createdAt(), note.editedAt()))
                .toList();
        return new SharedNotes(all, all.size());
    }
}
