package waymark.profile.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.StoredWords;

/** What somebody is told of tasks that are not to be done any more. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskNewsApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private Http http;
    private OverviewReader overviews;
    private String unique;
    private String ada;
    private String token;
    private String counselor;
    private String group;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        overviews = new OverviewReader(http, database);
        unique = UUID.randomUUID().toString();
        ada = "ada-" + unique;
        token = Tokens.of(ada, "Ada", "student");
        counselor = Tokens.of("noether-" + unique, "Ms. Noether", "counselor");
        group = "/cohorts/"
                + http.post("/cohorts", counselor, "{\"name\":\"10b\"}").id();
        join(token);
    }

    private void join(String student) {
        Object code = http.get(group, counselor).body().get("code");
        String join = "{\"code\":\"%s\",\"consent\":true}".formatted(code);
        assertThat(http.post("/cohorts/join", student, join).status()).isEqualTo(200);
    }

    @Test
    void a_task_that_ended_is_news_to_those_it_was_for() {
        String bob = "bob-" + unique;
        String task = give("{\"kind\":\"take-quiz\"}");
        hereLast(Instant.now());
        http.send("PATCH", task, counselor, "{\"ended\":true}");
        assertThat(news()).containsExactly("The task “Take the quiz” has ended: it need not be done any more.");

        String others = give("{\"kind\":\"own\",\"head\":\"Ask\",\"people\":[\"" + ada + "\"]}");
        database.getCollection("tasks")
                .updateOne(Filters.eq(others.replaceFirst(".*/", "")), Updates.set("people", List.of(bob)));
        http.send("PATCH", others, counselor, "{\"ended\":true}");
        assertThat(news()).hasSize(1);
    }

    @Test
    void a_task_that_was_removed_is_news_to_those_who_could_have_seen_it() {
        String own = give("{\"kind\":\"own\",\"head\":\"Visit a library\"}");
        String named = give("{\"kind\":\"own\",\"head\":\"Ask\",\"people\":[\"" + ada + "\"]}");
        String ended = give("{\"kind\":\"take-quiz\"}");
        http.send("PATCH", ended, counselor, "{\"ended\":true}");
        hereLast(Instant.now());
        String unseen = give("{\"kind\":\"own\",\"head\":\"Never mind\"}");
        for (String task : List.of(own, named, ended, unseen, own)) {
            assertThat(http.delete(task, counselor).status()).isEqualTo(204);
        }
        assertThat(news())
                .containsExactlyInAnyOrder(
                        "The task “Visit a library” was removed: it need not be done any more.",
                        "The task “Ask” was removed: it need not be done any more.");
        assertThat(http.get("/me/export", token).body().get("other"))
                .asString()
                .contains("removedTasks", "role=received, title=Ask")
                .doesNotContain("Visit a library");
        assertThat(http.get("/me/export", counselor).body().get("other"))
                .asString()
                .contains("role=given, title=Visit a library", "role=given, title=Ask");

        hereLast(Instant.now());
        assertThat(news()).as("once").isEmpty();
        String bob = Tokens.of("bob-" + unique, "Bob", "student");
        join(bob);
        hereLast("bob-" + unique, Instant.EPOCH);
        assertThat(news(bob)).as("who was not in the group then").noneMatch(words -> words.contains("task"));
    }

    @Test
    void of_a_removed_task_nothing_names_who_was_erased() {
        String task = give("{\"kind\":\"own\",\"head\":\"Ask-" + unique + "\",\"people\":[\"" + ada + "\"]}");
        http.delete(task, counselor);
        assertThat(StoredWords.in(database, ada)).contains("removedTasks");
        http.delete("/me", token);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(StoredWords.in(database, ada)).isEmpty());
        assertThat(StoredWords.in(database, "Ask-" + unique)).containsExactly("removedTasks");
        http.delete("/me", counselor);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(StoredWords.in(database, "Ask-" + unique))
                .isEmpty());
    }

    private String give(String task) {
        return group + "/tasks/"
                + http.post(group + "/tasks", counselor, task)
                        .items()
                        .getFirst()
                        .get("id");
    }

    private void hereLast(Instant at) {
        hereLast(ada, at);
    }

    private void hereLast(String person, Instant at) {
        overviews.hereLast(person, at);
    }

    private List<String> news() {
        return news(token);
    }

    private List<String> news(String student) {
        return overviews.news(student);
    }
}
