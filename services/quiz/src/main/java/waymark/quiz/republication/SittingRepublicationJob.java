package waymark.quiz.republication;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.events.AssessmentEvent;
import waymark.outbox.EventFormStore;
import waymark.outbox.OneShotTimer;
import waymark.outbox.Outbox;
import waymark.outbox.Outbox.Write;
import waymark.outbox.OutboxRelay;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentCatalog;
import waymark.quiz.sitting.Sitting;

/**
 * Tells the others of every completed sitting once more after an upgrade whose events tell more of it than those they
 * know. Readers ignore what is not newer than they have, so each gets its next revision. Beside the start, which does
 * not wait for it; what was begun before a crash, or by another instance, is done again.
 */
@Singleton
class SittingRepublicationJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SittingRepublicationJob.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int PAGE = 100;

    private final MongoCollection<Sitting> sittings;
    private final Outbox outbox;
    private final InstrumentCatalog instruments;
    private final EventFormStore forms;
    private final OneShotTimer timer = new OneShotTimer("Telling of sittings once more", RETRY, this::run);

    SittingRepublicationJob(MongoDatabase database, OutboxRelay relay, InstrumentCatalog instruments) {
        this.sittings = database.getCollection("sittings", Sitting.class);
        this.outbox = relay.outbox(sittings);
        this.instruments = instruments;
        this.forms = new EventFormStore(database, AssessmentEvent.TOPIC, Sitting.EVENT_FORM);
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        timer.within(Duration.ZERO);
    }

    /**
     * Returns when the others know, or will read, all that this release tells. One that changes meanwhile is told as it
     * is then anyway.
     */
    void run() {
        if (forms.isPresent()) {
            return;
        }
        int told = 0;
        for (List<Sitting> page = page(""); !page.isEmpty(); page = page(page.getLast().id())) {
            told += outbox.writeAll(page.stream().flatMap(this::write).toList()).size();
        }
        forms.keep();
        LOG.info("{} sittings were told once more, as this release tells more of them", told);
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

    @PreDestroy
    void close() {
        timer.close();
    }
}
