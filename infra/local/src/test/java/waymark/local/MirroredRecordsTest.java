package waymark.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import waymark.gateway.upstream.FileContent;
import waymark.gateway.upstream.ServiceClient;
import waymark.gateway.upstream.route.ServiceRoutes;

/** What the gateway's clients send and read is what the services' own OpenAPI documents say. */
class MirroredRecordsTest {
    private static final Pattern QUERY = Pattern.compile("[?&]([A-Za-z]+)=");

    @TestFactory
    Stream<DynamicTest> an_operation_is_as_its_service_documents_it() {
        return operations().stream()
                .map(operation -> dynamicTest(
                        operation.method() + " " + operation.template(),
                        () -> assertThat(differences(operation)).isEmpty()));
    }

    @Test
    void a_field_that_is_gone_or_of_another_kind_is_found() {
        JsonObject document = JsonParser.parseString(
                        """
                {"components": {"schemas": {"Career": {"properties": {
                  "slug": {"type": "string"}, "pay": {"type": "string"}, "tags": {"type": "array", "items": {"type": "integer"}},
                  "figures": {"type": "object", "additionalProperties": {"type": "number"}},
                  "steps": {"type": "array", "items": {"$ref": "#/components/schemas/Step"}}}},
                  "Step": {"properties": {"title": {"type": "string"}}}}}}
                """)
                .getAsJsonObject();
        JsonObject career = JsonParser.parseString("{\"$ref\": \"#/components/schemas/Career\"}")
                .getAsJsonObject();

        assertThat(new MirroredRecord(document).differences(Mirror.class, career))
                .containsExactlyInAnyOrder(
                        "Mirror.title is no field there",
                        "Mirror.pay is int here and string there",
                        "Mirror.tags[] is String here and integer there",
                        "Step.due is no field there");
    }

    private record Mirror(
            String slug,
            String title,
            int pay,
            List<String> tags,
            java.util.Map<String, Double> figures,
            List<Step> steps) {
        private record Step(String title, String due) {}
    }

    private static Set<String> differences(ClientOperation operation) throws IOException {
        String path = operation.template().replaceFirst("\\?.*", "");
        String service = ServiceRoutes.all().stream()
                .filter(r ->
                        r.method().equals(operation.method()) && r.template().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no route"))
                .service();
        JsonObject document = document(service);
        JsonObject call = document.getAsJsonObject("paths")
                .getAsJsonObject(path)
                .getAsJsonObject(operation.method().toLowerCase(Locale.ROOT));
        MirroredRecord mirrored = new MirroredRecord(document);
        Set<String> found = new TreeSet<>(unknownParameters(operation, call));
        if (operation.answer() != Void.class && operation.answer() != FileContent.class) { // a file is in no record
            found.addAll(mirrored.differences(operation.answer(), answer(call)));
        }
        if (!operation.sent().isEmpty()) {
            JsonObject body = content(call.getAsJsonObject("requestBody"));
            found.addAll(mirrored.differences(operation.sent(), body));
            found.addAll(mirrored.missing(operation.sent().keySet(), body));
        }
        return found;
    }

    private static Set<String> unknownParameters(ClientOperation operation, JsonObject call) {
        Set<String> documented = new TreeSet<>();
        JsonArray parameters =
                Optional.ofNullable(call.getAsJsonArray("parameters")).orElse(new JsonArray());
        for (JsonElement parameter : parameters) {
            documented.add(parameter.getAsJsonObject().get("name").getAsString());
        }
        Set<String> unknown = new TreeSet<>();
        for (Matcher m = QUERY.matcher(operation.template()); m.find(); ) {
            if (!documented.contains(m.group(1))) {
                unknown.add("?" + m.group(1) + " is no parameter there");
            }
        }
        return unknown;
    }

    private static JsonObject answer(JsonObject call) {
        JsonObject responses = call.getAsJsonObject("responses");
        return Stream.of("200", "201", "202")
                .filter(responses::has)
                .map(responses::getAsJsonObject)
                .filter(response -> response.has("content"))
                .findFirst()
                .map(MirroredRecordsTest::content)
                .orElseThrow(() -> new AssertionError("the service documents no answer"));
    }

    private static JsonObject content(JsonObject holder) {
        return holder.getAsJsonObject("content")
                .getAsJsonObject("application/json")
                .getAsJsonObject("schema");
    }

    /** Those of every client, but for what each service has, which is none of the portal's routes. */
    private static List<ClientOperation> operations() {
        List<ClientOperation> found = new ClassFileImporter()
                .importPackages("waymark.gateway.upstream").stream()
                        .filter(client -> client.isAnnotatedWith(ServiceClient.class)
                                && !client.getSimpleName().equals("CommonClient"))
                        .flatMap(client -> Stream.of(client.reflect().getDeclaredMethods()))
                        .map(ClientOperation::of)
                        .toList();
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }

    /** What a service's compiler wrote of its API. */
    static JsonObject document(String service) throws IOException {
        Path document = Path.of(
                System.getProperty("waymark.root"),
                "services",
                service,
                "target/classes/META-INF/swagger/openapi.json");
        return JsonParser.parseString(Files.readString(document)).getAsJsonObject();
    }
}
