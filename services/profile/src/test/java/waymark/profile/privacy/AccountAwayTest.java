package waymark.profile.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Keycloak never answers here; {@code ErasureTest} has what happens when it does. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountAwayTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(Backends.super.getProperties());
        properties.put("waymark.keycloak.url", "http://localhost:1");
        return properties;
    }

    @Test
    void nobodys_data_waits_behind_an_account_that_cannot_be_deleted() {
        Http http = new Http(server.getURI());
        String unique = UUID.randomUUID().toString();
        // More than there are partitions, so that some share one.
        List<String> people =
                IntStream.range(0, 20).mapToObj(i -> "p" + i + "-" + unique).toList();
        people.forEach(person -> http.put(
                "/me/plan", Tokens.student(person), "{\"revision\":0,\"items\":[{\"head\":\"Go\",\"done\":false}]}"));
        assertThat(database.getCollection("plans").countDocuments()).isEqualTo(20);

        List<String> receipts = people.stream()
                .map(person -> (String)
                        http.delete("/me", Tokens.student(person)).body().get("receipt"))
                .toList();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(database.getCollection("plans").countDocuments()).isZero();
            assertThat(database.getCollection("people").countDocuments()).isZero();
            assertThat(database.getCollection("erasures")
                            .countDocuments(Filters.and(Filters.in("_id", people), Filters.size("waiting", 1))))
                    .isEqualTo(20);
        });
        assertThat(receipts).allSatisfy(receipt -> assertThat(
                        http.get("/erasures/" + receipt, null).status())
                .isEqualTo(404));
    }
}
