package waymark.edge;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
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

    private final MongoDatabase database;

    MongoHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthResult down = HealthResult.builder("mongodb", HealthStatus.DOWN)
                .details(Map.of("error", "No answer from the database"))
                .build();
        return Mono.fromCallable(() -> {
                    database.runCommand(new Document("ping", 1));
                    return HealthResult.builder("mongodb", HealthStatus.UP).build();
                })
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(TIMEOUT)
                .onErrorReturn(down);
    }
}
