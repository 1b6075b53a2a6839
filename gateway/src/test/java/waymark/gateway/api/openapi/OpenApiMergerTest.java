package waymark.gateway.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.gateway.Browser;
import waymark.gateway.Portal;

/** The joined document says what the API has, and what it cannot say just now. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiMergerTest implements Portal {
    @Inject
    Router router;

    @Inject
    JsonMapper json;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(Portal.super.getProperties());
        properties.put("waymark.services.profile", "http://localhost:1");
        return properties;
    }

    @Test
    void every_call_that_the_gateway_answers_itself_is_described() throws IOException {
        JsonNode paths = document().get("paths");
        List<String> own = router.uriRoutes()
                .filter(r -> r.getHttpMethod() == HttpMethod.GET && r.getPort() == null)
                .map(r -> r.getUriMatchTemplate().toPathString())
                .filter(path -> path.startsWith("/api/"))
                .toList();
        assertThat(own).hasSizeGreaterThanOrEqualTo(4);
        assertThat(own).allSatisfy(path -> assertThat(paths.get(path)).as(path).isNotNull());
        assertThat(paths.entries())
                .allSatisfy(entry -> assertThat(entry.getKey()).startsWith("/api/"));
    }

    @Test
    void every_call_may_be_refused_by_the_gateway_itself() throws IOException {
        UPSTREAM.answer(
                "GET /openapi.json",
                200,
                "{\"openapi\":\"3.0.1\",\"paths\":{\"/careers\":{\"get\":{\"responses\":{}}}}}");
        JsonNode paths = document().get("paths");
        assertThat(paths.get("/api/careers")).isNotNull();
        assertThat(paths.values()).allSatisfy(calls -> assertThat(calls.values())
                .allSatisfy(call -> assertThat(call.get("responses").entries())
                        .extracting(Map.Entry::getKey)
                        .contains("400", "413", "429", "503")));
    }

    @Test
    void every_schema_that_is_named_is_there_and_none_besides() throws IOException {
        UPSTREAM.answer(
                "GET /openapi.json",
                200,
                """
                {"openapi":"3.0.1","paths":{"/careers":{"get":{"schema":{"$ref":"#/components/schemas/Page"}}}},
                 "components":{"schemas":{"Page":{"items":{"$ref":"#/components/schemas/Career"}},"Career":{},"Secret":{}}}}""");
        JsonNode document = document();
        List<String> there = StreamSupport.stream(
                        document.get("components").get("schemas").entries().spliterator(), false)
                .map(Map.Entry::getKey)
                .toList();
        List<String> named = Pattern.compile("#/components/schemas/([A-Za-z.]+)")
                .matcher(new String(json.writeValueAsBytes(document)))
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(named).contains("content.Page", "content.Career");
    }

    @Test
    void a_service_that_does_not_answer_is_named() throws IOException {
        UPSTREAM.answer("GET /openapi.json", 200, "{\"openapi\":\"3.0.1\",\"paths\":{}}");
        JsonNode info = document().get("info");
        assertThat(info.get("description").getStringValue()).startsWith("Incomplete: profile did not answer");
        assertThat(info.get("x-missing").get(0).getStringValue()).isEqualTo("profile");
        assertThat(info.get("x-missing").size()).isEqualTo(1);
    }

    private JsonNode document() throws IOException {
        return json.readValue(new Browser().get(SITE + "/api/openapi.json").body(), JsonNode.class);
    }
}
