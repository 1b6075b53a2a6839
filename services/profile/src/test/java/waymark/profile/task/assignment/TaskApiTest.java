package waymark.profile.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.EventFixture;

/** A counselor gives tasks, students do them, and the matrix says so by itself. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    private String unique;
    private String ada;
    private String adaToken;
    private String counselor;
    private String cohort;
    private String code;
    private Http http;
    private EventFixture facts;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        unique = UUID.randomUUID().toString();
        ada = "ada-" + unique;
        adaToken = Tokens.of(ada, "Ada", "student");
        counselor = Tokens.of("noether-" + unique, "Ms. Noether", "counselor");
        Http.Answer made = http.post("/cohorts", counselor, "{\"name\":\"10b\"}");
        cohort = "/cohorts/" + made.id();
        code = (String) made.body().get("code");
        join(adaToken);
    }

    @Test
    void a_quiz_finished_completes_its_task_and_hearing_of_it_twice_changes_nothing() {
        give("{\"kind\":\"take-quiz\",\"due\":\"2020-03-31\"}");
        assertThat(cells().getFirst())
                .containsEntry("state", "open")
                .containsEntry("late", true)
                .containsEntry("words", "not yet, late");

        facts.completed("sitting-" + unique, 2, ada);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> cells().getFirst().get("state").equals("done"));
        List<Map<String, Object>> before = cells();
        facts.completed("sitting-" + unique, 2, ada);
        facts.answered("sitting-" + unique, 1, ada, 3);
        facts.completed("last-" + unique, 1, "somebody-" + unique);

        assertThat(cells()).isEqualTo(before);
        assertThat(tasks(adaToken).getFirst()).containsEntry("done", true).containsEntry("missing", "");
    }

    @Test
    void guides_opened_count_once_each_and_only_while_a_task_asks_for_them() {
        String one = publish("one");
        String two = publish("two");
        assertThat(http.get("/me/visits", adaToken).body()).containsEntry("noted", false);
        visit(one);
        give("{\"kind\":\"explore-careers\",\"count\":2}");
        assertThat(http.get("/me/visits", adaToken).body()).containsEntry("noted", true);
        assertThat(tasks(adaToken).getFirst()).containsEntry("have", 0);

        visit(one);
        visit(one);
        assertThat(tasks(adaToken).getFirst())
                .containsEntry("have", 1)
                .containsEntry("missing", "Open the guides of 1 more career.");
        visit(two);

        assertThat(cells().getFirst()).containsEntry("state", "done");
        assertThat(http.get("/me/visits", adaToken).body()).containsEntry("noted", false);
    }

    @Test
    void what_a_student_does_not_share_shows_only_whether_it_is_done() {
        give("{\"kind\":\"save-careers\",\"count\":2}");
        String slug = publish("saved");
        http.put("/me/careers/" + slug, adaToken, "{}");
        assertThat(cells().getFirst()).containsEntry("words", "1 of 2");

        String consent = "/me/consents/" + cohort.substring("/cohorts/".length());
        assertThat(http.put(consent, adaToken, "{\"parts\":[\"results\",\"plan\"]}")
                        .status())
                .isEqualTo(200);
        assertThat(cells().getFirst()).containsEntry("words", "not yet").containsEntry("state", "open");
        assertThat(tasks(adaToken).getFirst()).containsEntry("have", 1).containsEntry("sharing", "done");

        http.send("DELETE", consent, adaToken, null);
        assertThat(http.get(cohort + "/tasks", counselor).items()).isEmpty();
        assertThat(tasks(adaToken)).isEmpty();
    }

    @Test
    void only_a_task_in_the_counselors_words_is_ticked_with_evidence_that_is_safe() {
        String own = give("{\"kind\":\"own\",\"head\":\"=Ask somebody\"}");
        String quiz = give("{\"kind\":\"take-quiz\"}");

        assertThat(tick(quiz, "{\"done\":true}").status()).isEqualTo(409);
        assertThat(tick(own, "{\"done\":true,\"evidence\":\"javascript:alert(1)\"}")
                        .status())
                .isEqualTo(422);
        assertThat(tick(own, "{\"done\":true,\"evidence\":\"https://example.org/a\"}")
                        .body())
                .containsEntry("done", true)
                .containsEntry("evidence", "https://example.org/a");

        String table = http.get(cohort + "/tasks/table", counselor).raw().body();
        assertThat(table).startsWith("Student,Take the quiz,'=Ask somebody\r\n").contains("https://example.org/a");
        assertThat(tick(own, "{\"done\":false}").body())
                .containsEntry("done", false)
                .doesNotContainKey("evidence");
    }

    @Test
    void a_task_is_given_once_to_some_or_in_several_groups_changed_and_ended() {
        String bob = Tokens.of("bob-" + unique, "Bob", "student");
        join(bob);
        String more = http.post("/cohorts", counselor, "{\"name\":\"11b\"}").id();
        String body = "{\"kind\":\"take-quiz\",\"people\":[\"%s\"],\"alsoIn\":[\"%s\"]}".formatted(ada, more);
        String key = UUID.randomUUID().toString();
        Http.Answer first = http.send("POST", cohort + "/tasks", counselor, body, "Idempotency-Key", key);
        Http.Answer again = http.send("POST", cohort + "/tasks", counselor, body, "Idempotency-Key", key);

        assertThat(first.items()).hasSize(2);
        assertThat(again.items()).isEqualTo(first.items());
        assertThat(tasks(adaToken)).hasSize(1);
        assertThat(tasks(bob)).isEmpty();
        String task = (String) first.items().getFirst().get("id");
        String strangers = "{\"people\":[\"stranger\"]}";
        assertThat(http.send("PATCH", cohort + "/tasks/" + task, counselor, strangers)
                        .status())
                .isEqualTo(422);
        http.send("PATCH", cohort + "/tasks/" + task, counselor, "{\"people\":[],\"due\":\"2027-03-31\"}");
        assertThat(tasks(bob).getFirst()).containsEntry("due", "2027-03-31");
        assertThat(http.send("PATCH", cohort + "/tasks/" + task, counselor, "{\"revision\":1,\"due\":\"\"}")
                        .status())
                .isEqualTo(409);

        http.send("PATCH", cohort + "/tasks/" + task, counselor, "{\"ended\":true}");
        assertThat(tasks(bob)).isEmpty();
        assertThat(http.get(cohort + "/tasks", counselor).body().get("tasks"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    @Test
    void a_look_at_the_matrix_is_logged() {
        give("{\"kind\":\"take-quiz\"}");
        cells();
        assertThat(http.get("/me/access-log", adaToken).items()).anySatisfy(look -> assertThat(look)
                .containsEntry("reader", "Ms. Noether")
                .containsEntry("what", "Saw how far you are with the tasks of 10b"));
    }

    private void join(String token) {
        assertThat(http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":true}".formatted(code))
                        .status())
                .isEqualTo(200);
    }

    private String give(String body) {
        Http.Answer given = http.post(cohort + "/tasks", counselor, body);
        assertThat(given.status()).isEqualTo(201);
        return (String) given.items().getFirst().get("id");
    }

    private Http.Answer tick(String task, String body) {
        return http.send("PATCH", "/me/tasks/" + task, adaToken, body);
    }

    private List<Map<String, Object>> tasks(String token) {
        return http.get("/me/tasks", token).items();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> cells() {
        return (List<Map<String, Object>>)
                http.get(cohort + "/tasks", counselor).items().getFirst().get("cells");
    }

    private String publish(String name) {
        String slug = name + "-" + unique;
        facts.published("id-" + slug, 1, slug, null, name);
        String probe = Tokens.student("probe-" + slug);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> http.put("/me/careers/" + slug, probe, "{}").status() == 200);
        return slug;
    }

    private void visit(String slug) {
        assertThat(http.put("/me/visits/" + slug, adaToken, "{}").status()).isEqualTo(204);
    }
}
