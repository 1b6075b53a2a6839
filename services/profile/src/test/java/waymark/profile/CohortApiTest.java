package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Producer<String, byte[]> producer;

    private final String unique = UUID.randomUUID().toString();
    private final String counselor = Tokens.of("counselor-" + unique, "Ms. Noether", "counselor");
    private EventFixture facts;
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
    }

    @Test
    void only_a_counselor_makes_cohorts_and_the_same_key_makes_one() {
        String body = "{\"name\":\" Class 10b \"}";
        assertThat(http.post("/cohorts", null, body).status()).isEqualTo(401);
        assertThat(http.post("/cohorts", Tokens.student("s-" + unique), body).status())
                .isEqualTo(403);
        assertThat(http.post("/cohorts", counselor, "{\"name\":\" \"}").detail())
                .isEqualTo("Give the group a name of 1 to 80 characters.");

        String own = Tokens.counselor("own-" + unique);
        var made = http.send("POST", "/cohorts", own, body, "Idempotency-Key", "k1");
        var again = http.send("POST", "/cohorts", own, body, "Idempotency-Key", "k1");
        var others = http.send("POST", "/cohorts", counselor, body, "Idempotency-Key", "k1");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body()).containsEntry("name", "Class 10b");
        assertThat((String) made.body().get("code")).matches("[A-Z2-9]{8}");
        assertThat((String) made.body().get("spoken")).matches("[A-Z2-9]{4} [A-Z2-9]{4}");
        assertThat(again.body()).isEqualTo(made.body());
        assertThat(others.id()).isNotEqualTo(made.id());
        assertThat(http.get("/cohorts", own).items())
                .extracting(c -> c.get("id"))
                .containsExactly(made.id());
        String path = "/cohorts/" + made.id();
        assertThat(http.get(path, null).status()).isEqualTo(401);
        assertThat(http.get(path, counselor).status()).isEqualTo(404);
        assertThat(http.get(path, own).body()).isEqualTo(made.body());
        assertThat(http.get("/cohorts/nothing", own).status()).isEqualTo(404);
        assertThat(http.get(path + "/students", counselor).status()).isEqualTo(404);
        assertThat(http.get("/cohorts/nothing/students", counselor).status()).isEqualTo(404);
    }

    @Test
    void joining_says_first_what_becomes_visible() {
        var cohort = cohort("Invited");
        String code = (String) cohort.body().get("code");
        String student = Tokens.student("invited-" + unique);
        String typed = code.substring(0, 4).toLowerCase() + "%20-" + code.substring(4);

        assertThat(http.get("/cohorts/invitation?code=" + code, null).body())
                .containsEntry("name", "Invited")
                .containsEntry("counselor", "Ms. Noether");
        assertThat(http.get("/cohorts/invitation?code=NOTHING2", student).status())
                .isEqualTo(404);
        assertThat(http.get("/cohorts/invitation?code=" + typed, student).body())
                .containsEntry("name", "Invited")
                .containsEntry("counselor", "Ms. Noether")
                .containsEntry("version", "2027-01")
                .containsEntry(
                        "agreement",
                        "I agree that what is ticked here is seen by Ms. Noether, until I leave the group"
                                + " or until the day I set.")
                .hasEntrySatisfying(
                        "visible", v -> assertThat((List<?>) v).asString().contains("your best matches"));

        var invited = http.get("/cohorts/invitation?code=" + code, student).body();
        assertThat(http.get("/cohorts", counselor).body())
                .as("what a counselor reads of it")
                .containsEntry("visible", invited.get("visible"))
                .containsEntry("terms", invited.get("terms"));

        var unasked = http.post("/cohorts/join", student, "{\"code\":\"" + code + "\"}");
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.detail()).contains("Ms. Noether", "your best matches", "not your notes");
        assertThat(join(code, student, false).status()).isEqualTo(422);
        assertThat(join("NOTHING2", student, true).detail()).startsWith("No group has this code.");
        assertThat(http.post("/cohorts/join", student, "{}").status()).isEqualTo(422);
        assertThat(http.get("/me/consents", student).items()).isEmpty();
        assertThat(join(code, counselor, true).status()).isEqualTo(409);
        String read = "{\"code\":\"" + code + "\",\"consent\":true,\"version\":\"%s\"}";
        var outdated = http.post("/cohorts/join", student, read.formatted("2020-01"));
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.body()).containsEntry("type", "urn:waymark:problem:consent-text-changed");
        assertThat(http.get("/me/consents", student).items()).isEmpty();

        var joined = join(code, student, true);
        assertThat(joined.status()).isEqualTo(200);
        assertThat(join(code, student, true).body()).isEqualTo(joined.body());
        assertThat(http.post("/cohorts/join", student, read.formatted("2027-01"))
                        .body())
                .isEqualTo(joined.body());
        assertThat(http.get("/me/consents", student).items()).hasSize(1);
        assertThat(http.get("/me", student).body()).containsEntry("cohorts", 1);
    }

    @Test
    void a_counselor_sees_progress_with_consent_and_nothing_from_the_moment_it_ends() {
        String id = "seen-" + unique;
        String student = Tokens.of(id, "Sophie Germain", "student");
        var cohort = cohort("Watched");
        String students = "/cohorts/" + cohort.id() + "/students";
        facts.answered("sitting-" + unique, 3, id, 40);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !http.get("/me/assessments", student).items().isEmpty());
        assertThat(http.get(students + "/" + id, counselor).status()).isEqualTo(403);
        assertThat(http.get(students, counselor).items()).isEmpty();

        join((String) cohort.body().get("code"), student, true);
        assertThat(http.get(students, counselor).items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("person", id)
                .containsEntry("name", "Sophie Germain")
                .containsEntry("quizShare", 50.0)
                .containsEntry("assessments", 0)
                .containsKey("lastSeen"));
        Object before = http.get("/cohorts/" + cohort.id() + "/changes", counselor)
                .body()
                .get("revision");

        facts.completed("sitting-" + unique, 4, id);
        facts.ranked("sitting-" + unique, 1, id, "a", "b", "c", "d");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        http.get(students, counselor).items().getFirst())
                .containsEntry("quizShare", 100.0)
                .containsEntry("assessments", 1)
                .hasEntrySatisfying(
                        "topMatches", top -> assertThat((List<?>) top).hasSize(3)));
        assertThat(http.get("/cohorts/" + cohort.id() + "/changes", counselor).body())
                .doesNotContainEntry("revision", before);
        assertThat(http.get(students + "/" + id, counselor).status()).isEqualTo(200);
        assertThat(http.get(students + "/" + id, Tokens.counselor("other-" + unique))
                        .status())
                .isEqualTo(404);

        assertThat(http.delete("/me/consents/" + cohort.id(), student).status()).isEqualTo(204);
        var refused = http.get(students + "/" + id, counselor);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).contains("no longer agrees");
        assertThat(http.get(students, counselor).items()).isEmpty();
        assertThat(http.delete("/me/consents/" + cohort.id(), student).status()).isEqualTo(204);
        assertThat(http.delete("/me/consents/nothing", student).status()).isEqualTo(404);
        assertThat(http.get("/me/consents", student).items().getFirst())
                .containsEntry("live", false)
                .containsKey("endedAt");
    }

    @Test
    void the_student_sees_who_looked_and_notes_stay_private() {
        String id = "private-" + unique;
        String student = Tokens.student(id);
        var cohort = cohort("Logged");
        http.put(
                "/me/plan",
                student,
                "{\"revision\":0,\"items\":[{\"head\":\"Write\",\"done\":true,\"note\":\"a secret of mine\"}]}");
        join((String) cohort.body().get("code"), student, true);
        assertThat(http.get("/me/access-log", student).items()).isEmpty();

        http.get("/cohorts/" + cohort.id() + "/students", counselor);
        http.get("/cohorts/" + cohort.id() + "/students", counselor);
        http.get("/cohorts/" + cohort.id() + "/students/" + id, counselor);
        var page = http.get("/cohorts/" + cohort.id() + "/students/" + id, counselor);

        assertThat(page.raw().body()).contains("Write").doesNotContain("a secret of mine");
        List<Map<String, Object>> log = http.get("/me/access-log", student).items();
        assertThat(log)
                .extracting(l -> l.get("what"))
                .containsExactly("Opened your page in Logged", "Saw your line in the list of Logged");
        assertThat(log).allSatisfy(l -> assertThat(l)
                .containsEntry("reader", "Ms. Noether")
                .containsEntry("role", "counselor")
                .containsKey("at"));
        var export = http.get("/me/export", student);
        assertThat(export.object("cohorts"))
                .hasEntrySatisfying("accessLog", l -> assertThat((List<?>) l).hasSize(2));
        assertThat(http.get("/me/access-log", counselor).items()).isEmpty();
    }

    @Test
    void asking_whether_the_list_changed_is_no_look_at_anybody() {
        String student = Tokens.student("polled-" + unique);
        var cohort = cohort("Polled");
        join((String) cohort.body().get("code"), student, true);

        var changes = http.get("/cohorts/" + cohort.id() + "/changes", counselor);

        assertThat(changes.body()).containsOnlyKeys("revision");
        assertThat(http.get("/me/access-log", student).items()).isEmpty();
    }

    private Http.Answer cohort(String name) {
        return http.post("/cohorts", counselor, "{\"name\":\"" + name + "\"}");
    }

    private Http.Answer join(String code, String token, boolean consent) {
        return http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":%b}".formatted(code, consent));
    }
}
