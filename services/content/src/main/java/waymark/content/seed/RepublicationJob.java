package waymark.content.seed;

import com.mongodb.client.MongoDatabase;
import jakarta.inject.Singleton;
import java.util.List;
import waymark.content.career.BulkStore;
import waymark.content.career.CareerStore;
import waymark.content.career.CareerUpdate;
import waymark.events.CareerEvent;
import waymark.outbox.EventFormStore;
import waymark.outbox.StartupJob;

/**
 * Tells the others of every public career once more after an upgrade whose events tell more of a career than those they
 * know. Readers ignore what is not newer than they have, so each gets its next revision. Beside the start, which does
 * not wait for it; what was begun before a crash, or by another instance, is done again, which changes nothing but the
 * revisions.
 */
@Singleton
class RepublicationJob extends StartupJob {
    private static final int TOGETHER = 50;

    private final EventFormStore forms;
    private final CareerStore careers;
    private final BulkStore bulk;

    RepublicationJob(MongoDatabase database, CareerStore careers, BulkStore bulk) {
        super("Telling of careers once more");
        this.forms = new EventFormStore(database, CareerEvent.TOPIC, CareerUpdate.EVENT_FORM);
        this.careers = careers;
        this.bulk = bulk;
    }

    /** To be called before the first careers are written: of those the others are told all there is. */
    void begin() {
        if (careers.ids().isEmpty()) {
            forms.keep();
        }
    }

    /** Returns when the others know, or will read, all that this release tells. */
    @Override
    protected void run() {
        forms.renew("careers", this::tellAll);
    }

    private int tellAll() {
        List<String> ids = careers.ids();
        int told = 0;
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            told += bulk.change(ids.subList(from, Math.min(ids.size(), from + TOGETHER)), CareerUpdate::republished);
        }
        return told;
    }
}
