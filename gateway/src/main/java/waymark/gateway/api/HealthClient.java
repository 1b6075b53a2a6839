package waymark.gateway.api;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import waymark.gateway.upstream.http.ServiceRegistry;

/** Asks every part whether it is ready. */
@Singleton
public class HealthClient {
    /**
     * One part.
     *
     * @param status UP or DOWN
     * @param details what the part says about its own database, event log and the like
     */
    @Serdeable
    public record Part(String name, String status, @Nullable Map<String, String> details) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Map<String, URI> addresses = new TreeMap<>();
    private final JsonMapper json;

    HealthClient(
            ServiceRegistry upstreams,
            JsonMapper json,
            @Value("${waymark.keycloak.url}") String keycloak,
            @Value("${waymark.keycloak.issuer}") URI issuer) {
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
            HttpResponse<byte[]> response = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(3))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            return new Part(name, response.statusCode() == 200 ? "UP" : "DOWN", details(response.body()));
        } catch (IOException e) {
            return new Part(name, "DOWN", Map.of("reason", "does not answer"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Part(name, "DOWN", Map.of("reason", "interrupted"));
        }
    }

    private @Nullable Map<String, String> details(byte[] body) throws IOException {
        JsonNode details = json.readValue(body, JsonNode.class).get("details");
        if (details == null || !details.isObject()) {
            return null;
        }
        return StreamSupport.stream(details.entries().spliterator(), false)
                .filter(entry -> entry.getValue().get("status") != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().get("status").coerceStringValue()));
    }
}
