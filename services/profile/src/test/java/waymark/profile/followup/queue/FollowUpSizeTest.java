package waymark.profile.followup.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.profile.Commands;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;

/** The list costs the database as many questions for three groups of five hundred as for one student. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpSizeTest implements Backends {
    private static final int GROUPS = 3;
    private static final int STUDENTS = 500;

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Commands commands;

    @Test
    void many_students_in_several_groups_are_asked_for_together() {
        Http http = new Http(server.getURI());
        FollowUpScene scene = new FollowUpScene(http, database);
        scene.seenAgo(40);
        commands.take("/cohorts/follow-ups");
        assertThat(scene.queue("/count").body()).containsEntry("students", 1);
        List<String> few = commands.take("/cohorts/follow-ups");

        fill(scene.cohort);
        for (int group = 1; group < GROUPS; group++) {
            fill(http.post("/cohorts", scene.counselor, "{\"name\":\"More\"}").id());
        }
        commands.take("/cohorts/follow-ups");
        assertThat(scene.queue("/count").body()).containsEntry("students", 1 + GROUPS * STUDENTS);
        assertThat(commands.take("/cohorts/follow-ups")).hasSameSizeAs(few);

        assertThat(scene.queue("?size=100").items()).hasSize(100);
    }

    /** So many who joined long ago and did nothing since. */
    private void fill(String cohort) {
        Cohort made = database.getCollection("cohorts", Cohort.class)
                .find(Filters.eq(cohort))
                .first();
        database.getCollection("consents", Consent.class)
                .insertMany(Stream.generate(() -> "pupil-" + UUID.randomUUID())
                        .limit(STUDENTS)
                        .map(p -> Consent.given(made, p, "Student", 1, FollowUpScene.daysAgo(50)))
                        .toList());
    }
}
