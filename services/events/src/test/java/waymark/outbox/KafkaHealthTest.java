package waymark.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import reactor.core.publisher.Mono;
import waymark.backends.Backends;
import waymark.backends.Ports;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KafkaHealthTest implements Backends {
    @Inject
    KafkaHealth here;

    @Inject
    Consumers consumers;

    @Test
    void ready_once_the_broker_answers_and_what_is_kept_in_memory_was_read() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(here)).isEqualTo(HealthStatus.UP));
    }

    @Test
    void not_ready_while_no_broker_answers() {
        try (Admin nobody = Admin.create(Map.of("bootstrap.servers", "localhost:" + Ports.free()))) {
            HealthResult away = health(new KafkaHealth(nobody, consumers));
            assertThat(away.getStatus()).isEqualTo(HealthStatus.DOWN);
            assertThat(away.getDetails().toString()).contains("No answer from the broker: ", "TimeoutException");
            nobody.close(Duration.ZERO);
        }
    }

    private static HealthStatus status(KafkaHealth health) {
        return health(health).getStatus();
    }

    private static HealthResult health(KafkaHealth health) {
        return Mono.from(health.getResult()).block(Duration.ofSeconds(10));
    }
}
