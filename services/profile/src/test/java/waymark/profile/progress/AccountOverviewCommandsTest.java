package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.Commands;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountOverviewCommandsTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Commands commands;

    @Test
    void a_persons_overview_is_one_question_and_one_for_the_tasks_of_their_groups() {
        Http http = new Http(server.getURI());
        FilledCohort school = new FilledCohort(http, database, 1);
        String student = Tokens.student(school.student(0));
        assertThat(http.get("/me/overview", student).body())
                .containsEntry("assessments", 1)
                .containsEntry("completed", "s-" + school.student(0))
                .containsEntry("careers", 2)
                .containsEntry("planShare", 50.0)
                .hasEntrySatisfying("cohorts", joined -> assertThat((List<?>) joined)
                        .singleElement()
                        .asString()
                        .contains("name=Class", "counselor="));
        commands.take("/me/overview");

        http.get("/me/overview", student);

        assertThat(commands.take("/me/overview"))
                .containsExactly(
                        "/me/overview aggregate BsonString{value='plans'}",
                        "/me/overview find BsonString{value='tasks'}");
    }

    @Test
    void with_tasks_it_is_one_more_for_what_was_done_for_them_and_nothing_is_read_twice() {
        Http http = new Http(server.getURI());
        FilledCohort school = new FilledCohort(http, database, 1);
        String student = Tokens.student(school.student(0));
        for (String task : List.of(
                "{\"kind\":\"take-quiz\"}",
                "{\"kind\":\"take-quiz\",\"fresh\":true}",
                "{\"kind\":\"save-careers\",\"count\":2}",
                "{\"kind\":\"save-careers\",\"count\":3}",
                "{\"kind\":\"make-plan\"}",
                "{\"kind\":\"own\",\"head\":\"Ask\"}")) {
            assertThat(http.post(school.path() + "/tasks", school.counselor(), task)
                            .status())
                    .isEqualTo(201);
        }
        http.get("/me/overview", student);
        commands.take("/me/overview");

        Object tasks = http.get("/me/overview", student).body().get("tasks");

        assertThat(commands.take("/me/overview"))
                .containsExactly(
                        "/me/overview aggregate BsonString{value='plans'}",
                        "/me/overview find BsonString{value='tasks'}",
                        "/me/overview find BsonString{value='taskRecords'}");
        assertThat(tasks)
                .as("as far as the list of tasks itself says")
                .isEqualTo(http.get("/me/tasks", student).body().get("items"));
        assertThat(tasks.toString()).contains("done=true", "done=false");
    }
}
