package waymark.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
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

    @Test
    void it_says_why_and_no_password() {
        assertThat(health("mongodb://ann:secret@localhost:" + Ports.free() + "/?serverSelectionTimeoutMS=100")
                        .getDetails()
                        .toString())
                .contains("No answer from the database: Mongo")
                .doesNotContain("secret");
    }

    private static HealthStatus status(String uri) {
        return health(uri).getStatus();
    }

    private static HealthResult health(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            var health = new MongoHealth(client, client.getDatabase("health"));
            return Mono.from(health.getResult()).block(Duration.ofSeconds(10));
        }
    }
}
