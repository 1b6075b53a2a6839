package waymark.quiz.republication;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.quiz.AnsweredItems;
import waymark.testing.EventReader;

/** A release whose events tell more of a sitting than those the others know. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingRepublicationJobTest implements Backends {
    /** What a sitting is, without its revision and what the outbox keeps beside it. */
    private static final List<String> STATE = List.of(
            "person", "instrument", "instrumentVersion", "answers", "startedAt", "updatedAt", "completedAt", "scores");

    @Inject
    SittingRepublicationJob job;

    @Inject
    MongoDatabase database;

    @Inject
    EmbeddedServer server;

    private final String owner = UUID.randomUUID().toString();
    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void after_an_upgrade_each_completed_sitting_is_told_once_more_and_nothing_else_of_it_changes() throws Exception {
        String done = answered(80);
        http.post("/sittings/" + done + "/complete", Tokens.student(owner), null);
        String open = answered(40);
        Document before = stored(done);
        long openRevision = stored(open).getLong("revision");
        database.getCollection("eventForms").updateOne(Filters.eq("assessment"), Updates.set("form", 1));

        job.run();
        job.run();

        Document after = stored(done);
        assertThat(after.getLong("revision")).isEqualTo(before.getLong("revision") + 1);
        assertThat(STATE).allSatisfy(part -> assertThat(after.get(part)).isEqualTo(before.get(part)));
        assertThat(stored(open).getLong("revision")).isEqualTo(openRevision);
        try (var topic = new EventReader<>(AssessmentEvent.class, e -> e.key().equals(done))) {
            List<AssessmentEvent> told = topic.await(
                    events -> !events.isEmpty() && events.getLast().revision() == after.getLong("revision"));
            assertThat(told.getLast()).isInstanceOfSatisfying(AssessmentCompleted.class, e -> {
                assertThat(e.state().answers()).hasSize(80).isEqualTo(before.get("answers"));
                assertThat(e.state().person()).isEqualTo(owner);
            });
        }
    }

    private String answered(int items) {
        String token = Tokens.student(owner);
        String id = http.post("/sittings", token, "{\"instrument\":\"interests-1\"}")
                .id();
        http.put("/sittings/" + id + "/answers", token, AnsweredItems.json(1, items));
        return id;
    }

    private Document stored(String id) {
        return database.getCollection("sittings").find(Filters.eq(id)).first();
    }
}
