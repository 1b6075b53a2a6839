package waymark.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Tokens;
import waymark.gateway.Browser;
import waymark.gateway.Portal;
import waymark.gateway.Upstream;
import waymark.gateway.upstream.CommonClient;

/** What a person takes along, and the proof that all of it is gone. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnDataTest implements Portal {
    private static final String API = SITE + "/api";

    private final Browser caller = new Browser();

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.keycloak.url", Tokens.issuer().replaceAll("(://[^/]+).*", "$1"));
        properties.put("waymark.keycloak.issuer", Tokens.issuer());
        properties.put("waymark.services.profile", "http://localhost:1");
        return properties;
    }

    @Test
    void an_export_holds_every_services_part_and_names_what_is_missing() throws IOException {
        UPSTREAM.answer("GET /me/sittings", 200, "{\"items\":[1],\"total\":1}");
        UPSTREAM.answer("GET /me/matches", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("GET /me/edits", 200, "{\"items\":[2],\"total\":1}");
        assertThat(caller.get(API + "/me/export").statusCode()).isEqualTo(401);
        HttpResponse<String> export = caller.get(API + "/me/export", "Authorization", "Bearer " + Tokens.student("s"));
        assertThat(export.statusCode()).isEqualTo(200);
        assertThat(export.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).contains("attachment"));
        assertThat(export.body()).contains("\"missing\":[\"profile\"]");
        assertThat(part(export, "quiz")).isEqualTo(Map.of("items", List.of(1), "total", 1));
        assertThat(part(export, "recommendation")).isEqualTo(Map.of("items", List.of(), "total", 0));
        assertThat(part(export, "content")).isEqualTo(Map.of("items", List.of(2), "total", 1));
    }

    @Test
    void the_same_is_there_as_an_archive_with_what_is_what() throws Exception {
        UPSTREAM.answer("GET /me/sittings", 200, "{\"items\":[1],\"total\":1}");
        UPSTREAM.answer("GET /me/matches", 200, "{\"items\":[],\"total\":0}");
        UPSTREAM.answer("GET /me/edits", 200, "{\"items\":[2],\"total\":1}");
        assertThat(caller.get(API + "/me/export.zip").statusCode()).isEqualTo(401);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> archive = client.send(
                    HttpRequest.newBuilder(URI.create(API + "/me/export.zip"))
                            .header("Authorization", "Bearer " + Tokens.student("s"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(archive.statusCode()).isEqualTo(200);
            assertThat(ExportArchiveTest.entries(archive.body()))
                    .containsOnlyKeys("README.txt", "waymark.json")
                    .hasEntrySatisfying("waymark.json", json -> assertThat(json).contains("\"missing\":[\"profile\"]"));
        }
    }

    @Test
    void an_export_reads_long_lists_to_their_end_or_names_them_as_missing() throws IOException {
        UPSTREAM.answer("GET /me/sittings", 200, "{\"items\":[1,2],\"total\":5}");
        UPSTREAM.answer("GET /me/matches", 500, "{}");
        UPSTREAM.answer("GET /me/edits", 500, "{}");
        int before = UPSTREAM.asked("GET /me/sittings").size();

        HttpResponse<String> export = caller.get(API + "/me/export", "Authorization", "Bearer " + Tokens.student("s"));

        // The service stands for one with a full page each time.
        assertThat(part(export, "quiz")).isEqualTo(Map.of("items", List.of(1, 2, 1, 2, 1, 2), "total", 6));
        assertThat(UPSTREAM.asked("GET /me/sittings").stream().skip(before).map(Upstream.Asked::uri))
                .containsExactly(
                        "/me/sittings?page=0&size=100", "/me/sittings?page=1&size=100", "/me/sittings?page=2&size=100");
        assertThat(export.body()).contains("\"missing\":[\"profile\",\"recommendation\",\"content\"]");
        assertThat(List.of("quiz", "profile", "recommendation", "content"))
                .as("nobody is left out")
                .containsExactlyInAnyOrderElementsOf(CommonClient.SERVICES);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(HttpResponse<String> export, String service) throws IOException {
        Map<String, Object> body =
                ObjectMapper.getDefault().readValue(export.body(), Argument.mapOf(String.class, Object.class));
        return ((Map<String, Map<String, Object>>) body.get("parts")).get(service);
    }

    @Test
    void a_receipt_shows_each_services_part_of_an_erasure() {
        UPSTREAM.answer("GET /erasures/r1", 200, "{\"id\":\"r1\",\"service\":\"quiz\",\"erased\":{\"sittings\":2}}");
        String erasure = caller.get(API + "/me/erasure/r1").body();
        assertThat(erasure)
                .contains(
                        "\"done\":false",
                        "\"service\":\"quiz\",\"state\":\"done\"",
                        "\"service\":\"profile\",\"state\":\"down\"");
        assertThat(caller.get(API + "/me/erasure/r2").body()).contains("\"state\":\"pending\"");
    }
}
