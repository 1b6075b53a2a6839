package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micronaut.health.HealthStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import waymark.backends.Mongo;
import waymark.backends.Ports;

class MongoHealthTest {
    @Test
    void ready_while_the_database_answers() {
        assertThat(status(Mongo.shared().uri())).isEqualTo(HealthStatus.UP);
    }

    @Test
    void not_ready_while_it_does_not() {
        assertThat(status("mongodb://localhost:" + Ports.free())).isEqualTo(HealthStatus.DOWN);
    }

    private static HealthStatus status(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            var health = new MongoHealth(client.getDatabase("health"));
            return Mono.from(health.getResult()).block(Duration.ofSeconds(10)).getStatus();
        }
    }
}
