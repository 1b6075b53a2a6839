package waymark.gateway.upstream.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import waymark.edge.FailureText;
import waymark.edge.openapi.JsonNodes;

/** Asks every part whether it is ready. */
@Singleton
public class HealthClient {
    /**
     * One part.
     *
     * @param status UP or DOWN
     * @param details what the part says about its own database, event log and the like
     * @param causes why it or what it needs is down, where that is known: for those who run the portal
     */
    @Serdeable
    public record Part(String name, String status, @Nullable Map<String, String> details, Map<String, String> causes) {}

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final ServiceHttpClient http;
    private final Map<String, URI> addresses = new TreeMap<>();
    private final JsonMapper json;

    HealthClient(
            ServiceHttpClient http,
            ServiceRegistry upstreams,
            JsonMapper json,
            @Value("${waymark.keycloak.url}") String keycloak,
            @Value("${waymark.keycloak.issuer}") URI issuer) {
        this.http = http;
        this.json = json;
        upstreams.management().forEach((name, base) -> addresses.put(name, base.resolve("/health/readiness")));
        addresses.put("keycloak", URI.create(keycloak + issuer.getPath()));
    }

    /** All parts by name. */
    public List<Part> all() {
        return addresses.entrySet().parallelStream()
                .map(part -> ask(part.getKey(), part.getValue()))
                .toList();
    }

    private Part ask(String name, URI address) {
        try {
            HttpResponse<?> response = http.send(HttpRequest.GET(address), TIMEOUT);
            JsonNode details = json.readValue(ServiceHttpClient.body(response), JsonNode.class)
                    .get("details");
            return new Part(
                    name,
                    response.code() == 200 ? "UP" : "DOWN",
                    details == null || !details.isObject() ? null : texts(details, part -> part.get("status")),
                    texts(
                            details,
                            part -> part.get("details") == null
                                    ? null
                                    : part.get("details").get("error")));
        } catch (IOException e) {
            return new Part(name, "DOWN", Map.of("reason", "does not answer"), Map.of("reason", FailureText.of(e)));
        }
    }

    /** One text of each of a part's own parts, of those that have it. */
    private static Map<String, String> texts(@Nullable JsonNode parts, Function<JsonNode, JsonNode> text) {
        Map<String, String> texts = new TreeMap<>();
        JsonNodes.fields(parts).forEach((name, part) -> {
            JsonNode found = text.apply(part);
            if (found != null) {
                texts.put(name, found.coerceStringValue());
            }
        });
        return texts;
    }
}
