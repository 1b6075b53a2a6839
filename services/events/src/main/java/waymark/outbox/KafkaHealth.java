package waymark.outbox;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import waymark.edge.FailureText;

/** Ready only if the broker answers and every replaying listener has caught up. */
@Singleton
@Readiness
class KafkaHealth implements HealthIndicator {
    private final Admin admin;
    private final Consumers consumers;

    KafkaHealth(Admin admin, Consumers consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::check).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult check() {
        var health = HealthResult.builder("kafka");
        try {
            int nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(1_500))
                    .nodes()
                    .get(2, TimeUnit.SECONDS)
                    .size();
            boolean caughtUp = consumers.caughtUp();
            return health.status(caughtUp ? HealthStatus.UP : HealthStatus.DOWN)
                    .details(Map.of("brokers", nodes, "caughtUp", caughtUp))
                    .build();
        } catch (Exception e) {
            return health.status(HealthStatus.DOWN)
                    .details(Map.of("error", "No answer from the broker: " + FailureText.of(e)))
                    .build();
        }
    }
}
