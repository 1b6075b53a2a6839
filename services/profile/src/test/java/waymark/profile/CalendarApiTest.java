package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private final String ada = "calendar-" + UUID.randomUUID();
    private final String student = Tokens.student(ada);
    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        http.post("/me/plan/items", student, "{\"head\":\"Ask the baker\",\"due\":\"2027-03-31\"}");
    }

    @Test
    void a_secret_link_is_read_without_signing_in_counted_and_revocable() throws Exception {
        assertThat(http.get("/me/calendar", student).body()).doesNotContainKey("link");
        String secret = (String) http.post("/me/calendar", student, null).body().get("secret");
        assertThat(secret).hasSize(43);

        HttpResponse<String> read = read("/calendars/" + secret, null);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(read.body()).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:Ask the baker");
        assertThat(read("/me/plan/calendar", student).body()).isEqualTo(read.body());
        assertThat(read("/me/plan/calendar", null).statusCode()).isEqualTo(401);

        assertThat(http.get("/me/calendar", student).object("link")).containsEntry("reads", 1);
        assertThat(database.getCollection("calendarFeeds")
                        .find(Filters.eq(ada))
                        .first()
                        .toJson())
                .as("the secret itself is stored nowhere")
                .doesNotContain(secret);
        assertThat(http.get("/me/export", student).object("other").get("calendars"))
                .asList()
                .hasSize(1);

        String next = (String) http.post("/me/calendar", student, null).body().get("secret");
        assertThat(read("/calendars/" + secret, null).statusCode())
                .as("a new one takes its place")
                .isEqualTo(404);
        assertThat(read("/calendars/" + next, null).statusCode()).isEqualTo(200);

        assertThat(http.delete("/me/calendar", student).status()).isEqualTo(204);
        assertThat(http.delete("/me/calendar", student).status()).isEqualTo(204);
        assertThat(read("/calendars/" + next, null).statusCode()).isEqualTo(404);
        assertThat(http.get("/me/export", student).object("other").get("calendars"))
                .isEqualTo(List.of());
    }

    private HttpResponse<String> read(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
