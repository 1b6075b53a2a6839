package waymark.profile.note;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.edge.RandomIds;
import waymark.edge.RefusedException;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/** A counselor's notes about a student who agreed to be seen. */
@Controller("/cohorts/{id}/students/{person}/notes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("counselor")
class NoteController {
    private static final String EXPLANATION =
            "A private note only you can read. It is removed when the student leaves the group or has their account"
                    + " erased. A shared note the student can read too; it stays with them when they leave.";

    private final CohortStore cohorts;
    private final ConsentStore consents;
    private final NoteStore store;
    private final Clock clock;

    NoteController(CohortStore cohorts, ConsentStore consents, NoteStore store, Clock clock) {
        this.cohorts = cohorts;
        this.consents = consents;
        this.store = store;
        this.clock = clock;
    }

    /** A note to be; {@code shared} if the student may read it. */
    @Serdeable
    record NewNote(@MultiLine @Schema(maxLength = Note.LONGEST_TEXT) String text, boolean shared) {}

    /** What is to be another; what is absent stays as it is. */
    @Serdeable
    record NoteChange(
            @MultiLine @Nullable @Schema(maxLength = Note.LONGEST_TEXT) String text, @Nullable Boolean shared) {}

    /**
     * A note as a counselor sees it.
     *
     * @param own did they write it, so that they can change it?
     */
    @Serdeable
    record NoteView(
            String id,
            String text,
            boolean shared,
            String counselor,
            boolean own,
            Instant createdAt,
            @Nullable Instant updatedAt,
            @Nullable Instant editedAt) {
        static NoteView of(Note n, Caller reader) {
            return new NoteView(
                    n.id(),
                    n.text(),
                    n.shared(),
                    n.counselorName(),
                    n.counselor().equals(reader.id()),
                    n.createdAt(),
                    n.updatedAt(),
                    n.editedAt());
        }
    }

    /** Notes about a student, latest first; {@code explanation} says in sentences who reads which, and how long. */
    @Serdeable
    record Notes(List<NoteView> items, int total, String explanation) {}

    @Get
    Notes list(String id, String person, Caller caller) {
        List<NoteView> all = store.about(consent(id, person, caller), caller.id()).stream()
                .map(note -> NoteView.of(note, caller))
                .toList();
        return new Notes(all, all.size(), EXPLANATION);
    }

    /** Writes one. */
    @Post
    @Status(HttpStatus.CREATED)
    NoteView write(String id, String person, @Body NewNote wanted, Caller caller) {
        Consent consent = consent(id, person, caller);
        if (store.count(consent) >= Note.MOST) {
            throw RefusedException.conflict(
                    "note-many", "There are " + Note.MOST + " notes already. Remove some first.");
        }
        Instant now = clock.instant();
        Note note = new Note(
                RandomIds.random(),
                1,
                id,
                person,
                caller.id(),
                caller.name(),
                wanted.shared(),
                Note.checked(wanted.text()),
                now,
                null,
                wanted.shared() ? now : null,
                null);
        store.insert(note);
        return NoteView.of(note, caller);
    }

    /** Changes one that the caller wrote. */
    @Patch("/{note}")
    Optional<NoteView> change(String id, String person, String note, @Body NoteChange change, Caller caller) {
        return store.find(note, consent(id, person, caller), caller.id()).map(read -> {
            Note next = read.changed(change.text(), change.shared(), clock.instant());
            if (!store.replace(read, next)) {
                throw RefusedException.conflict(
                        "note-busy", "This note was changed at the same moment elsewhere. Please try again.");
            }
            return NoteView.of(next, caller);
        });
    }

    /** Removes one that the caller wrote. Repeating it changes nothing. */
    @Delete("/{note}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id, String person, String note, Caller caller) {
        store.find(note, consent(id, person, caller), caller.id()).ifPresent(store::remove);
    }

    private Consent consent(String id, String person, Caller caller) {
        return consents.required(cohorts.find(id, caller).orElseThrow(Cohort::absent), person);
    }
}
