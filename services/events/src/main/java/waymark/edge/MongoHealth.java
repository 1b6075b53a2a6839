package waymark.edge;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ServerDescription;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Ready only if the database answers. Micronaut brings such a check for the reactive driver only. */
@Singleton
@Readiness
@Requires(beans = MongoClient.class)
class MongoHealth implements HealthIndicator {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final MongoClient client;
    private final MongoDatabase database;

    MongoHealth(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(() -> {
                    database.runCommand(new Document("ping", 1));
                    return HealthResult.builder("mongodb", HealthStatus.UP).build();
                })
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(TIMEOUT)
                .onErrorResume(failure -> Mono.just(down(failure)));
    }

    /** The driver waits longer for a server than this check does, and knows meanwhile why there is none. */
    private HealthResult down(Throwable failure) {
        Throwable cause = client.getClusterDescription().getServerDescriptions().stream()
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(failure);
        return HealthResult.builder("mongodb", HealthStatus.DOWN)
                .details(Map.of("error", "No answer from the database: " + FailureText.of(cause)))
                .build();
    }
}
