package waymark.quiz.republication;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.events.AssessmentEvent;
import waymark.outbox.EventFormStore;
import waymark.outbox.Outbox;
import waymark.outbox.Outbox.Write;
import waymark.outbox.OutboxRelay;
import waymark.outbox.StartupJob;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;
import waymark.quiz.sitting.Sitting;

/**
 * Tells the others of every completed sitting once more after an upgrade whose events tell more of it than those they
 * know. Readers ignore what is not newer than they have, so each gets its next revision. Beside the start, which does
 * not wait for it; what was begun before a crash, or by another instance, is done again.
 */
@Singleton
class SittingRepublicationJob extends StartupJob {
    private static final int PAGE = 100;

    private final MongoCollection<Sitting> sittings;
    private final Outbox outbox;
    private final InstrumentCatalog instruments;
    private final EventFormStore forms;

    SittingRepublicationJob(MongoDatabase database, OutboxRelay relay, InstrumentCatalog instruments) {
        super("Telling of sittings once more");
        this.sittings = database.getCollection("sittings", Sitting.class);
        this.outbox = relay.outbox(sittings);
        this.instruments = instruments;
        this.forms = new EventFormStore(database, AssessmentEvent.TOPIC, Sitting.EVENT_FORM);
    }

    /**
     * Returns when the others know, or will read, all that this release tells. One that changes meanwhile is told as it
     * is then anyway.
     */
    @Override
    protected void run() {
        forms.renew("sittings", this::tellAll);
    }

    private int tellAll() {
        int told = 0;
        for (List<Sitting> page = page("");
                !page.isEmpty();
                page = page(page.getLast().id())) {
            told += outbox.writeAll(page.stream().flatMap(this::write).toList()).size();
        }
        return told;
    }

    private List<Sitting> page(String after) {
        return sittings.find(Filters.and(
                        Filters.gt("_id", after), Filters.ne("completedAt", null), Filters.exists("erased", false)))
                .sort(Sorts.ascending("_id"))
                .limit(PAGE)
                .into(new ArrayList<>());
    }

    /** None of an instrument this build no longer carries. */
    private Stream<Write> write(Sitting sitting) {
        Optional<Instrument> instrument = instruments.find(sitting.instrument(), sitting.instrumentVersion());
        return instrument.map(sitting::republished).stream()
                .map(next -> new Write(
                        sitting.id(),
                        sitting.revision(),
                        next.sitting(),
                        List.of(Objects.requireNonNull(next.event()))));
    }
}
