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
        assertThat((List<?>) now).hasSize(5);

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

    private Http.Answer cohort(String name) {
        return http.post("/cohorts", counselor, "{\"name\":\"" + name + "\"}");
    }

    private Http.Answer join(String code, String token, boolean consent) {
        return http.post("/cohorts/join", token, "{\"code\":\"%s\",\"consent\":%b}".formatted(code, consent));
    }
}
