package waymark.profile.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.edge.Sha256;
import waymark.outbox.PersonalData;
import waymark.profile.EventFixture;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    MongoDatabase database;

    @Inject
    List<PersonalData> held;

    private Http http;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
    }

    @Test
    void a_report_stays_as_it_was_when_it_was_made_and_holds_no_notes() {
        String person = "reporter-" + UUID.randomUUID();
        String token = Tokens.student(person);
        String sitting = UUID.randomUUID().toString();
        var facts = new EventFixture(producer);
        facts.completed(sitting, 1, person);
        facts.ranked(sitting, 1, person, "Archivist", "Librarian");
        http.post("/me/plan/items", token, "{\"head\":\"Visit the archive\",\"note\":\"Only with Bo\"}");
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        http.get("/me/assessments", token).items().toString().contains("Archivist"));

        Http.Answer made = http.post("/me/reports", token, null);

        assertThat(made.status()).isEqualTo(201);
        http.post("/me/plan/items", token, "{\"head\":\"Something later\"}");
        Http.Answer read = http.get("/me/reports/" + made.id(), token);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.body().toString())
                .contains("Archivist", "Librarian", "Suits you: Librarian.", "Visit the archive", "stepsDone=0")
                .doesNotContain("Something later", "Only with Bo", sitting);
        assertThat(http.get("/me/reports/" + made.id(), Tokens.student("other-" + person))
                        .status())
                .isEqualTo(404);
        assertThat(http.get("/me/export", token).body().toString()).contains("reports", "Visit the archive");
    }

    @Test
    void there_must_be_something_to_report_and_not_too_many_of_it() {
        String token = Tokens.student("empty-" + UUID.randomUUID());
        assertThat(http.post("/me/reports", token, null).status()).isEqualTo(422);
        http.post("/me/plan/items", token, "{\"head\":\"One\"}");
        for (int i = 0; i < Report.MAX; i++) {
            assertThat(http.post("/me/reports", token, null).status()).isEqualTo(201);
        }
        Http.Answer refused = http.post("/me/reports", token, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.detail()).contains("Delete one");
    }

    @Test
    void a_link_shows_the_report_to_anyone_is_counted_and_leads_nowhere_once_ended() {
        String token = Tokens.student("sharer-" + UUID.randomUUID());
        String report = report(token);
        for (String days : List.of("8", "0", "null")) {
            assertThat(share(report, token, days).status()).isEqualTo(422);
        }

        Http.Answer given = share(report, token, "7");

        assertThat(given.status()).isEqualTo(201);
        String secret = (String) given.body().get("secret");
        assertThat(secret).hasSize(43);
        assertThat(database.getCollection("reportLinks")
                        .find(Filters.eq(Sha256.hex(secret)))
                        .first()
                        .toJson())
                .as("what is stored")
                .doesNotContain(secret);
        for (int i = 0; i < 3; i++) {
            assertThat(http.get("/shared-reports/" + secret, null).body().toString())
                    .contains("Mine", "madeAt", "expiresAt");
        }
        Map<String, Object> link = links(token).getFirst();
        assertThat(link.get("opened")).isEqualTo(3);
        assertThat(link.get("live")).isEqualTo(true);

        http.delete("/me/report-links/" + link.get("id"), Tokens.student("stranger"));
        assertThat(http.get("/shared-reports/" + secret, null).status()).isEqualTo(200);
        assertThat(http.delete("/me/report-links/" + link.get("id"), token).status())
                .isEqualTo(204);
        Http.Answer ended = http.get("/shared-reports/" + secret, null);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.detail()).contains("expired or was ended");
        assertThat(links(token).getFirst().get("live")).isEqualTo(false);
    }

    @Test
    void a_link_leads_nowhere_when_its_time_is_over_or_its_report_is_deleted() {
        String token = Tokens.student("forgetter-" + UUID.randomUUID());
        String report = report(token);
        String expired = (String) share(report, token, "30").body().get("secret");
        String open = (String) share(report, token, "90").body().get("secret");
        Document kept = database.getCollection("reportLinks")
                .findOneAndUpdate(
                        Filters.eq(Sha256.hex(expired)),
                        Updates.set("expiresAt", Instant.now().minusSeconds(1)));
        assertThat(kept.getDate("expiresAt").toInstant())
                .isBetween(
                        Instant.now().plus(29, ChronoUnit.DAYS), Instant.now().plus(31, ChronoUnit.DAYS));

        assertThat(http.get("/shared-reports/" + expired, null).status()).isEqualTo(404);
        assertThat(http.get("/shared-reports/" + open, null).status()).isEqualTo(200);
        assertThat(http.delete("/me/reports/" + report, token).status()).isEqualTo(204);
        assertThat(http.get("/shared-reports/" + open, null).status()).isEqualTo(404);
        assertThat(http.get("/me/reports", token).items()).isEmpty();
    }

    @Test
    void reports_and_links_are_erased_with_the_person() {
        String person = "gone-" + UUID.randomUUID();
        String token = Tokens.student(person);
        String secret = (String) share(report(token), token, "7").body().get("secret");

        held.forEach(data -> data.eraseOf(person));

        assertThat(http.get("/shared-reports/" + secret, null).status()).isEqualTo(404);
        for (String collection : List.of("reports", "reportLinks")) {
            assertThat(database.getCollection(collection).countDocuments(Filters.eq("person", person)))
                    .isZero();
        }
    }

    private String report(String token) {
        http.post("/me/plan/items", token, "{\"head\":\"Mine\"}");
        return http.post("/me/reports", token, null).id();
    }

    private Http.Answer share(String report, String token, String days) {
        return http.post("/me/reports/" + report + "/links", token, "{\"days\":%s}".formatted(days));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> links(String token) {
        return http.get("/me/reports", token).items().stream()
                .flatMap(r -> ((List<Map<String, Object>>) r.get("links")).stream())
                .toList();
    }
}
