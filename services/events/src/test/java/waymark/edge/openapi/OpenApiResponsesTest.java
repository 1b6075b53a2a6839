package waymark.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.edge.Problem;

/** A call's answers follow from what it takes and who may call it. */
class OpenApiResponsesTest {
    private static final String WRITTEN =
            """
            {"openapi":"3.0.1","paths":{
              "/careers":{"get":{"responses":{"200":{"description":"list"}}}},
              "/careers/{slug}":{"get":{"parameters":[{"name":"slug"}],"responses":{"200":{},"410":{"description":"gone"}}}},
              "/me/plan":{"put":{"requestBody":{},"responses":{"200":{}}}},
              "/admin/imports":{"get":{"responses":{"200":{}}}}},
             "components":{"schemas":{"JsonNode":{"required":["numberValue"]}}}}""";

    private final JsonNode document = document();

    @Test
    void an_open_list_can_only_be_away() {
        assertThat(answers("/careers", "get")).containsExactly("200", "503");
        assertThat(operation("/careers", "get").get("security")).isNull();
    }

    @Test
    void what_has_an_address_may_not_be_there() {
        assertThat(answers("/careers/{slug}", "get")).containsExactly("200", "404", "410", "422", "503");
    }

    @Test
    void what_takes_a_body_of_somebody_can_be_refused_for_both() {
        assertThat(answers("/me/plan", "put")).containsExactly("200", "401", "403", "409", "413", "415", "422", "503");
        assertThat(operation("/me/plan", "put").get("security").size()).isEqualTo(1);
    }

    @Test
    void what_is_for_a_role_is_not_for_everybody() {
        assertThat(answers("/admin/imports", "get")).containsExactly("200", "401", "403", "503");
    }

    @Test
    void every_failure_is_a_problem() {
        JsonNode responses = document.get("components").get("responses");
        Stream.of("/careers/{slug}", "/careers")
                .flatMap(path -> JsonNodes.fields(operation(path, "get").get("responses")).entrySet().stream())
                .filter(answer -> answer.getKey().compareTo("400") >= 0)
                .forEach(answer -> {
                    String named = answer.getValue().get("$ref").getStringValue();
                    JsonNode response = responses.get(named.substring(named.lastIndexOf('/') + 1));
                    assertThat(response.get("content")
                                    .get(Problem.MEDIA_TYPE)
                                    .get("schema")
                                    .get("$ref")
                                    .getStringValue())
                            .isEqualTo("#/components/schemas/Problem");
                });
    }

    @Test
    void a_tree_of_json_is_any_json() {
        assertThat(document.get("components").get("schemas").get("JsonNode").get("required"))
                .isNull();
    }

    @Test
    void the_schema_of_a_problem_is_the_record() {
        JsonNode schema = document.get("components").get("schemas").get("Problem");

        assertThat(JsonNodes.fields(schema.get("properties")).keySet())
                .containsExactlyElementsOf(Arrays.stream(Problem.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    private List<String> answers(String path, String method) {
        return List.copyOf(
                JsonNodes.fields(operation(path, method).get("responses")).keySet());
    }

    private JsonNode operation(String path, String method) {
        return document.get("paths").get(path).get(method);
    }

    private static JsonNode document() {
        Map<String, OperationAccess> calls = Map.of(
                "get /careers", new OperationAccess(List.of("isAnonymous()"), false, false),
                "get /careers/{slug}", new OperationAccess(List.of("isAnonymous()"), false, true),
                "put /me/plan", new OperationAccess(List.of("isAuthenticated()"), true, false),
                "get /admin/imports", new OperationAccess(List.of("admin"), false, false));
        try {
            return OpenApiResponses.whole(
                    ObjectMapper.getDefault().readValue(WRITTEN, JsonNode.class),
                    (method, path) -> Optional.ofNullable(calls.get(method + " " + path)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
