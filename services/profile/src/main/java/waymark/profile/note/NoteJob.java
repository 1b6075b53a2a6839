package waymark.profile.note;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import waymark.profile.cohort.CohortStore;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentStore;

/**
 * Removes private notes whose student does not agree any more to be seen. Nobody can read them from the moment the
 * consent ends; this is so that they do not lie there.
 */
@Singleton
class NoteJob {
    private final NoteStore notes;
    private final CohortStore cohorts;
    private final ConsentStore consents;

    NoteJob(NoteStore notes, CohortStore cohorts, ConsentStore consents) {
        this.notes = notes;
        this.cohorts = cohorts;
        this.consents = consents;
    }

    /** Can run anywhere at any time: what is to go is gone afterwards. */
    @Scheduled(fixedDelay = "${waymark.notes.poll:1h}", initialDelay = "1m")
    void removeUnreadable() {
        notes.privateOnes().stream().filter(note -> !isReadable(note)).forEach(notes::remove);
    }

    private boolean isReadable(Note note) {
        Optional<Consent> live = cohorts.find(note.cohort()).flatMap(cohort -> consents.live(cohort, note.person()));
        return live.filter(consent -> !note.createdAt().isBefore(consent.givenAt()))
                .isPresent();
    }
}
