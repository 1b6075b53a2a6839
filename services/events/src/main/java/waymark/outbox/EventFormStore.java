package waymark.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.function.IntSupplier;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * In which form the others were last told of all that this service publishes on a topic. A release whose events tell
 * more than those of the one before has a higher form, and tells of everything once more. Mongo collection
 * {@code eventForms}.
 */
public final class EventFormStore {
    private static final Logger LOG = LoggerFactory.getLogger(EventFormStore.class);
    private static final String FORM = "form";

    private final MongoCollection<Document> forms;
    private final String topic;
    private final int form;

    /** What is known of a topic; the form grows by one whenever a release's events get to tell more. */
    public EventFormStore(MongoDatabase database, String topic, int form) {
        this.forms = database.getCollection("eventForms");
        this.topic = topic;
        this.form = form;
    }

    /**
     * Has everything told once more, unless the others know all that this release tells.
     *
     * @param what what there is of, as the log calls it: careers
     * @param tellAll returns how many were told
     */
    public void renew(String what, IntSupplier tellAll) {
        if (!isPresent()) {
            int told = tellAll.getAsInt();
            keep();
            LOG.info("{} {} were told once more, as this release tells more of them", told, what);
        }
    }

    /** Do the others know all that this release tells? */
    public boolean isPresent() {
        Document kept = forms.find(Filters.eq(topic)).first();
        return kept != null && kept.getInteger(FORM) >= form;
    }

    /** From now on they do: all were told, or there is nothing to tell yet. */
    public void keep() {
        forms.updateOne(Filters.eq(topic), Updates.max(FORM, form), new UpdateOptions().upsert(true));
    }
}
