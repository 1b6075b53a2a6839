package waymark.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.bson.Document;

/**
 * Mongo collection {@code generations}: an id that this database got when its readers first began. It is part of their
 * consumer group, so what the broker remembers as read belongs to this data: a database that was dropped has another
 * id, and its readers begin at the start of every topic. Instances of one service share the database, and with it the
 * group.
 */
@Singleton
class GenerationStore {
    private static final String READERS = "readers";

    private final MongoCollection<Document> generations;

    GenerationStore(MongoDatabase database) {
        this.generations = database.getCollection("generations");
    }

    /** The id; made if there is none yet. */
    String current() {
        return generations
                .findOneAndUpdate(
                        Filters.eq(READERS),
                        Updates.setOnInsert("generation", UUID.randomUUID().toString()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                .getString("generation");
    }
}
