package waymark.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import waymark.backends.Backends;
import waymark.backends.TopicReader;

/** Notes in a collection, and what was published about them under the topic of ratings. */
abstract class OutboxFixture implements Backends {
    @Inject
    MongoDatabase database;

    @Inject
    OutboxRelay relay;

    @Inject
    TopicProvisioner topics;

    @Inject
    ObjectMapper json;

    MongoCollection<Document> notes;
    Outbox outbox;

    @BeforeAll
    void prepare() {
        topics.ensure();
        notes = database.getCollection("notes");
        outbox = relay.outbox(notes);
    }

    List<Long> revisions(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream().map(this::revision).toList();
    }

    /** What was published about a note as soon as that revision was. */
    List<ConsumerRecord<String, byte[]>> published(String id, long revision) {
        return TopicReader.read("rating", id, found -> found.stream().anyMatch(record -> revision(record) >= revision));
    }

    private long revision(ConsumerRecord<String, byte[]> record) {
        return Envelope.parse(record, json).orElseThrow().revision();
    }

    SampleDocument find(String id) {
        return database.getCollection("notes", SampleDocument.class)
                .find(Filters.eq(id))
                .first();
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
