package waymark.content.seed;

import com.mongodb.client.MongoDatabase;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.career.BulkStore;
import waymark.content.career.CareerStore;
import waymark.content.career.CareerUpdate;
import waymark.events.CareerEvent;
import waymark.outbox.EventFormStore;
import waymark.outbox.OneShotTimer;

/**
 * Tells the others of every public career once more after an upgrade whose events tell more of a career than those they
 * know. Readers ignore what is not newer than they have, so each gets its next revision. Beside the start, which does
 * not wait for it; what was begun before a crash, or by another instance, is done again, which changes nothing but the
 * revisions.
 */
@Singleton
class RepublicationJob implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(RepublicationJob.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int TOGETHER = 50;

    private final EventFormStore forms;
    private final CareerStore careers;
    private final BulkStore bulk;
    private final OneShotTimer timer = new OneShotTimer("Telling of careers once more", RETRY, this::run);

    RepublicationJob(MongoDatabase database, CareerStore careers, BulkStore bulk) {
        this.forms = new EventFormStore(database, CareerEvent.TOPIC, CareerUpdate.EVENT_FORM);
        this.careers = careers;
        this.bulk = bulk;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        timer.within(Duration.ZERO);
    }

    /** To be called before the first careers are written: of those the others are told all there is. */
    void begin() {
        if (careers.ids().isEmpty()) {
            forms.keep();
        }
    }

    /** Returns when the others know, or will read, all that this release tells. */
    void run() {
        if (forms.isPresent()) {
            return;
        }
        List<String> ids = careers.ids();
        int told = 0;
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            told += bulk.change(ids.subList(from, Math.min(ids.size(), from + TOGETHER)), CareerUpdate::republished);
        }
        forms.keep();
        LOG.info("{} careers were told once more, as this release tells more of them", told);
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
