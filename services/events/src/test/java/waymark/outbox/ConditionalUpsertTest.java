package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionalUpsertTest implements Backends {
    @Inject
    MongoDatabase database;

    @Test
    void what_is_newer_than_what_somebody_else_stored_at_the_same_moment_is_not_lost() {
        assertThat(keep("overtaken", 2, 1)).isTrue();
        assertThat(stored("overtaken")).isEqualTo(2);
    }

    @Test
    void what_is_older_is_not_written() {
        assertThat(keep("older", 1, 2)).isFalse();
        assertThat(stored("older")).isEqualTo(2);
    }

    @Test
    void the_first_is_inserted_and_the_next_replaces_it() {
        assertThat(keep("alone", 1, 0)).isTrue();
        assertThat(keep("alone", 2, 0)).isTrue();
        assertThat(stored("alone")).isEqualTo(2);
    }

    @Test
    void another_failure_is_told() {
        assertThatThrownBy(() -> ConditionalUpsert.write(upsert -> {
                    database.runCommand(new Document("noSuchCommand", 1));
                    return true;
                }))
                .hasMessageContaining("noSuchCommand");
    }

    /** Keeps that revision; just before, where it is not 0, somebody else stores another, unless one is there. */
    private boolean keep(String id, int revision, int others) {
        MongoCollection<Document> kept = database.getCollection("kept");
        return ConditionalUpsert.write(upsert -> {
            if (upsert && others > 0) {
                kept.insertOne(new Document("_id", id).append("revision", others));
                kept.insertOne(new Document("_id", id)); // refused, as our insert is
            }
            return ConditionalUpsert.took(kept.replaceOne(
                    Filters.and(Filters.eq(id), Filters.lt("revision", revision)),
                    new Document("revision", revision),
                    new ReplaceOptions().upsert(upsert)));
        });
    }

    private int stored(String id) {
        return database.getCollection("kept").find(Filters.eq(id)).first().getInteger("revision");
    }
}
