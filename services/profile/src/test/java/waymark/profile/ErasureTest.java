package waymark.profile;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Keycloak;
import waymark.backends.Tokens;
import waymark.events.PeopleEvent;
import waymark.events.PeopleEvent.PersonErased;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.RatingErased;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetters;
import waymark.testing.EventReader;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasureTest implements Backends {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    MongoDatabase database;

    @Inject
    DeadLetters dead;

    private final String unique = UUID.randomUUID().toString();
    private final String career = "career-" + unique;
    private TcpProxy proxy;
    private Accounts accounts;
    private EventFixture facts;
    private Http http;

    @Override
    public Map<String, String> getProperties() {
        proxy = new TcpProxy(URI.create(Keycloak.shared().url()).getPort());
        accounts = new Accounts(Keycloak.shared().url());
        var properties = new HashMap<>(Backends.super.getProperties());
        properties.put("waymark.keycloak.url", "http://localhost:" + proxy.port());
        properties.put("waymark.erasures.poll", "1h"); // what goes here needs nobody to look
        return properties;
    }

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        facts.published("id-" + career, 1, career, null, "Librarian");
        String probe = Tokens.student("probe-" + unique);
        await().atMost(TIMEOUT)
                .until(() -> http.put("/me/careers/" + career, probe, "{}").status() == 200);
    }

    @BeforeEach
    void open() {
        proxy.open();
    }

    @AfterEach
    void shut() {
        proxy.close();
    }

    @Test
    void everything_goes_and_stays_gone_and_the_receipt_counts_it() throws Exception {
        String person = accounts.register("ada-" + unique);
        String token = Tokens.of(person, "Ada", "student", "counselor");
        fill(person, token);
        assertThat(http.delete("/me", null).status()).isEqualTo(401);

        var asked = http.delete("/me", token);
        assertThat(asked.status()).isEqualTo(202);
        String receipt = (String) asked.body().get("receipt");
        awaitReceipt(receipt);

        assertThat(http.get("/erasures/" + receipt, null).object("erased"))
                .containsAllEntriesOf(Map.ofEntries(
                        entry("accounts", 1),
                        entry("assessments", 1),
                        entry("careers", 1),
                        entry("cohorts", 1),
                        entry("consents", 1),
                        entry("letters", 0),
                        entry("looks", 1),
                        entry("people", 1),
                        entry("plans", 1),
                        entry("schoolCounselors", 0)));
        assertThat(accounts.exists(person)).isFalse();
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(StoredWords.in(database, person))
                .isEmpty());
        try (var people = new EventReader<>(PeopleEvent.class, e -> e.key().equals(person));
                var ratings = new EventReader<>(RatingEvent.class, RatingErased.class::isInstance)) {
            assertThat(people.await(1)).singleElement().isInstanceOf(PersonErased.class);
            assertThat(ratings.await(1)).isNotEmpty();
        }

        var refused = http.put("/me/careers/" + career, token, "{}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).startsWith("This account was erased.");
        assertThat(http.post("/cohorts", token, "{\"name\":\"Again\"}").status())
                .isEqualTo(403);
        assertThat(http.delete("/me", token).body()).isEqualTo(asked.body());

        String other = "after-" + unique;
        facts.completed("sitting-" + person, 99, person);
        facts.ranked("sitting-" + person, 99, person, "late");
        facts.completed("new-" + person, 1, person);
        facts.personErased(person, 1, receipt);
        for (int i = 0; i < 40; i++) {
            facts.answered(other + i, 1, other, 1);
            facts.ranked(other + i, 1, other, "marker");
        }
        await().atMost(TIMEOUT)
                .until(() -> http.get("/me/assessments", Tokens.student(other)).items().stream()
                                .filter(a -> !((List<?>) a.get("top")).isEmpty())
                                .count()
                        == 40);
        assertThat(StoredWords.in(database, person)).isEmpty();
    }

    @Test
    void keycloak_being_away_is_waited_out_and_the_data_does_not_wait() throws Exception {
        String person = accounts.register("bob-" + unique);
        String token = Tokens.of(person, "Bob", "student", "counselor");
        fill(person, token);
        everyPartitionIsReadToItsEnd();
        proxy.close();

        String receipt = (String) http.delete("/me", token).body().get("receipt");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(StoredWords.in(database, person))
                .isEmpty());
        // Longer than the attempts a record has before it is given up for another reason.
        await().during(Duration.ofSeconds(4))
                .atMost(TIMEOUT)
                .until(() -> http.get("/erasures/" + receipt, null).status() == 404);
        assertThat(accounts.exists(person)).isTrue();
        assertThat(dead.list()).extracting(DeadLetter::key).doesNotContain(person);

        proxy.open();
        awaitReceipt(receipt);
        assertThat(http.get("/erasures/" + receipt, null).object("erased"))
                .containsEntry("accounts", 1)
                .containsEntry("careers", 1)
                .containsEntry("assessments", 1);
        assertThat(accounts.exists(person)).isFalse();
    }

    /** Else an older record of the shared topic, waiting for Keycloak too, would keep this one from its turn. */
    private void everyPartitionIsReadToItsEnd() {
        for (int i = 0; i < 30; i++) {
            facts.personErased("probe-" + i + unique, 1, "probe-receipt-" + i + unique);
        }
        for (int i = 0; i < 30; i++) {
            awaitReceipt("probe-receipt-" + i + unique);
        }
    }

    @Test
    void a_repeated_or_older_erasure_keeps_the_first_receipt() {
        String person = "twice-" + unique;
        http.put("/me/careers/" + career, Tokens.student(person), "{}");
        facts.personErased(person, 5, "first-" + person);
        awaitReceipt("first-" + person);
        var first = http.get("/erasures/first-" + person, null).body();

        facts.personErased(person, 5, "first-" + person);
        facts.personErased(person, 4, "first-" + person);
        facts.personErased(person, 6, "last-" + person);
        awaitReceipt("last-" + person);

        assertThat(http.get("/erasures/first-" + person, null).body()).isEqualTo(first);
    }

    @Test
    void a_counselor_who_goes_takes_their_cohorts_and_leaves_no_name_in_the_log() {
        String counselor = "leaving-" + unique;
        String student = Tokens.student("staying-" + unique);
        String token = Tokens.of(counselor, "Mr. Gone", "counselor");
        var cohort = http.post("/cohorts", token, "{\"name\":\"Gone's class\"}");
        join(cohort, student);
        http.get("/cohorts/" + cohort.id() + "/students/staying-" + unique, token);

        String receipt = (String) http.delete("/me", token).body().get("receipt");
        awaitReceipt(receipt);

        assertThat(http.get("/me/consents", student).items()).isEmpty();
        assertThat(http.get("/me/access-log", student).items()).singleElement().satisfies(l -> assertThat(l)
                .containsEntry("reader", "A former counselor")
                .containsEntry("what", "Saw your progress"));
        assertThat(StoredWords.in(database, "Gone")).isEmpty();
    }

    /** Leaves something of the person in every collection. */
    private void fill(String person, String token) {
        String counselor = Tokens.counselor("counselor-" + unique);
        var cohort = http.post("/cohorts", counselor, "{\"name\":\"Watching\"}");
        join(cohort, token);
        http.post("/cohorts", token, "{\"name\":\"Led\"}");
        http.put("/me/careers/" + career, token, "{\"note\":\"n\",\"rating\":\"up\"}");
        http.post("/me/plan/from/" + career, token, null);
        facts.completed("sitting-" + person, 1, person);
        facts.ranked("sitting-" + person, 1, person, "x");
        await().atMost(TIMEOUT)
                .until(() -> http.get("/me/assessments", token).raw().body().contains("percentile"));
        http.get("/cohorts/" + cohort.id() + "/students/" + person, counselor);
        assertThat(StoredWords.in(database, person)).hasSize(9);
    }

    private void awaitReceipt(String id) {
        await().atMost(TIMEOUT).until(() -> http.get("/erasures/" + id, null).status() == 200);
    }

    private void join(Http.Answer cohort, String token) {
        String body =
                "{\"code\":\"%s\",\"consent\":true}".formatted(cohort.body().get("code"));
        assertThat(http.post("/cohorts/join", token, body).status()).isEqualTo(200);
    }
}
