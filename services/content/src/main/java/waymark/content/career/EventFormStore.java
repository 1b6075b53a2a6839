package waymark.content.career;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import org.bson.Document;

/** Mongo collection {@code eventForms}: in which form of event the others know all public careers. */
@Singleton
public class EventFormStore {
    private static final String CAREER = "career";

    private final MongoCollection<Document> forms;

    EventFormStore(MongoDatabase database) {
        this.forms = database.getCollection("eventForms");
    }

    /** Do they know all that this release tells? */
    boolean isPresent() {
        Document kept = forms.find(Filters.eq(CAREER)).first();
        return kept != null && kept.getInteger("form") >= CareerEvents.FORM;
    }

    /** From now on they do, as there are no careers yet or all were told. */
    public void keep() {
        forms.updateOne(
                Filters.eq(CAREER), Updates.max("form", CareerEvents.FORM), new UpdateOptions().upsert(true));
    }
}
