package waymark.backends;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a {@code @MicronautTest @TestInstance(PER_CLASS)} class a real MongoDB (a database of its own) and a real Kafka
 * (shared topics: use random keys), random ports, and keys that accept {@link Tokens}.
 */
public interface Backends extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        Mongo.begin();
        Kafka.begin();
        return new HashMap<>(Map.of(
                "mongodb.uri", mongoUri(),
                "kafka.bootstrap.servers", kafkaServers(),
                "waymark.database", database(getClass().getSimpleName()),
                "micronaut.server.port", "-1",
                "endpoints.all.port", String.valueOf(Ports.free()),
                "micronaut.security.token.jwt.signatures.jwks.keycloak.url", Tokens.jwksUri(),
                "micronaut.security.token.jwt.claims-validators.issuer", Tokens.issuer()));
    }

    /** The address of the shared MongoDB, without a database. */
    static String mongoUri() {
        return Mongo.shared().uri();
    }

    /** The bootstrap servers of the shared Kafka. */
    static String kafkaServers() {
        return Kafka.shared().servers();
    }

    private static String database(String test) {
        return test.toLowerCase(Locale.ROOT) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
