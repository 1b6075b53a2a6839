package waymark.content.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import waymark.testing.Backends;
import waymark.testing.Tokens;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportApiTest implements Backends {
    /** As elsewhere: the topic is shared with tests that import a thousand careers, which are read first. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    @Inject
    ImportRunStore runs;

    @TempDir
    Path folder;

    @Test
    void a_file_is_compared_then_applied_and_found_the_same_the_next_time() throws Exception {
        Path zip = Zips.write(folder, Zips.small());
        var planned = call("POST", "/admin/imports?name=r.zip", Files.readAllBytes(zip));
        assertThat(planned.statusCode()).isEqualTo(201);
        Map<String, Object> run = object(planned);
        assertThat(run).containsEntry("state", "planned");
        assertThat((Map<String, Object>) run.get("plan")).containsEntry("added", 1);
        assertThat(call("GET", "/careers/lichen-keepers", null).statusCode()).isEqualTo(404);

        assertThat(call("POST", "/admin/imports/" + run.get("id") + "/apply", null)
                        .statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE).until(() -> object(call("GET", "/admin/imports/" + run.get("id"), null))
                .get("state")
                .equals("done"));
        await().atMost(PATIENCE)
                .until(() -> call("GET", "/careers/lichen-keepers", null).statusCode() == 200);
        assertThat(call("GET", "/careers/lichen-keepers", null).body())
                .contains("\"related\":[{\"slug\":\"wildlife-biologist\"", "\"imported\":true");

        assertThat(runs.forget("ann")).isEqualTo(1);
        assertThat(call("GET", "/admin/imports/" + run.get("id"), null).body())
                .contains("A former editor")
                .doesNotContain("ann\"");

        var again = object(call("POST", "/admin/imports?name=r.zip", Files.readAllBytes(zip)));
        assertThat((Map<String, Object>) again.get("plan")).containsEntry("added", 0);
    }

    @Test
    void a_refusal_says_what_is_wrong() throws Exception {
        var refused = call("POST", "/admin/imports?name=notes.txt", "Hello".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat((String) object(refused).get("detail")).contains("notes.txt, line 1");
    }

    private HttpResponse<String> call(String method, String path, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Authorization", "Bearer " + Tokens.admin("ann"));
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/octet-stream")
                    .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private Map<String, Object> object(HttpResponse<String> answer) throws IOException {
        return json.readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    }
}
