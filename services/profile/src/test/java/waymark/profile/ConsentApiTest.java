package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private final String unique = UUID.randomUUID().toString();
    private final String counselor = Tokens.counselor("consents-" + unique);
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void a_consent_shows_the_words_that_were_agreed_to_though_there_are_others_by_now() {
        String id = "early-" + unique;
        String student = Tokens.student(id);
        var cohort = cohort("Early");
        join((String) cohort.body().get("code"), student, true);
        Object now = http.get("/me/consents", student).items().getFirst().get("visible");
        assertThat((List<?>) now).hasSize(6);

        // As if it had been given when students were told something else.
        database.getCollection("consents").updateOne(Filters.eq("person", id), Updates.set("text", "2025-09"));

        List<String> then = List.of("your name", "your best matches");
        assertThat(http.get("/me/consents", student).items().getFirst()).containsEntry("visible", then);
        assertThat((List<Map<String, Object>>)
                        http.get("/me/export", student).object("cohorts").get("consents"))
                .singleElement()
                .satisfies(given ->
                        assertThat(given).containsEntry("visible", then).containsEntry("text", "2025-09"));

        assertThat(http.delete("/me/consents/" + cohort.id(), student).status()).isEqualTo(204);
        assertThat(http.get("/me/consents", student).items().getFirst())
                .containsEntry("visible", then)
                .containsEntry("live", false);
        assertThat(join((String) cohort.body().get("code"), student, true).body())
                .as("who joins now agrees to the words of now")
                .containsEntry("visible", now);
    }

    @Test
    void a_left_out_part_is_not_shared_from_that_moment_and_shared_again_when_it_is_ticked() {
        String id = "part-" + unique;
        String student = Tokens.student(id);
        var cohort = cohort("Parts");
        String page = "/cohorts/" + cohort.id() + "/students/" + id;
        http.put("/me/plan", student, "{\"revision\":0,\"items\":[{\"head\":\"Ask the baker\",\"done\":true}]}");
        http.post(
                "/cohorts/join",
                student,
                "{\"code\":\"%s\",\"consent\":true,\"parts\":[\"results\",\"careers\"],\"until\":\"2035-06-30\"}"
                        .formatted(cohort.body().get("code")));

        assertThat(http.get("/me/consents", student).items().getFirst())
                .containsEntry("leftOut", List.of("plan"))
                .containsEntry("lastDay", "2035-06-30")
                .containsEntry("until", "2035-07-01T00:00:00Z");
        assertThat((List<?>) http.get(page, counselor).body().get("plan")).isEmpty();
        assertThat(http.get(page, counselor).object("progress"))
                .containsEntry("notShared", List.of("plan"))
                .containsEntry("planShare", 0.0);

        assertThat(change(cohort, student, "{\"parts\":[\"plan\"]}").body())
                .containsEntry("leftOut", List.of("results", "careers"))
                .doesNotContainKey("until");
        assertThat((List<?>) http.get(page, counselor).body().get("plan")).hasSize(1);
        assertThat(http.get("/cohorts/" + cohort.id() + "/students", counselor)
                        .items()
                        .getFirst())
                .containsEntry("planShare", 100.0)
                .containsEntry("notShared", List.of("results", "careers"));
        assertThat(change(cohort, student, "{\"parts\":[\"notes\"]}").status()).isEqualTo(422);
        assertThat(change(cohort, student, "{\"until\":\"2020-01-01\"}").status())
                .isEqualTo(422);

        http.delete("/me/consents/" + cohort.id(), student);
        assertThat(change(cohort, student, "{\"parts\":[]}").status())
                .as("what has ended is not changed")
                .isEqualTo(409);
    }

    @Test
    void new_words_ask_again_and_until_then_the_old_ones_go_on() {
        String id = "words-" + unique;
        String student = Tokens.student(id);
        var cohort = cohort("Words");
        join((String) cohort.body().get("code"), student, true);
        database.getCollection("consents").updateOne(Filters.eq("person", id), Updates.set("text", "2026-11"));

        Map<String, Object> old = http.get("/me/consents", student).items().getFirst();
        assertThat(old).containsEntry("version", "2026-11").containsEntry("live", true);
        assertThat((Map<String, Object>) old.get("today")).containsEntry("version", "2027-01");
        assertThat(http.get("/cohorts/" + cohort.id() + "/students/" + id, counselor)
                        .status())
                .isEqualTo(200);
        assertThat(change(cohort, student, "{\"parts\":[]}").status())
                .as("old words are all or nothing")
                .isEqualTo(409);
        assertThat(change(cohort, student, "{\"version\":\"2025-09\"}").status())
                .isEqualTo(409);

        assertThat(change(cohort, student, "{\"version\":\"2027-01\",\"parts\":[]}")
                        .body())
                .containsEntry("version", "2027-01")
                .containsEntry("leftOut", List.of("results", "careers", "plan"));
    }

    private Http.Answer change(Http.Answer cohort, String student, String body) {
        return http.put("/me/consents/" + cohort.id(), student, body);
    }

    private Http.Answer cohort(String name) {
        return http.post("/cohorts", counselor, "{\"name\":\"" + name + "\"}");
    }

    private Http.Answer join(String code, String token, boolean consent) {
        return http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":%b}".formatted(code, consent));
    }
}
