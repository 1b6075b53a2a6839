package waymark.profile.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.edge.Caller;
import waymark.profile.EventFixture;
import waymark.profile.career.CareerCatalog;
import waymark.profile.consent.ConsentTextStore;
import waymark.profile.task.TaskService;

/**
 * A person's overview is sent again only when it has changed, and every change shows at once, whichever instance is
 * asked.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountOverviewTest implements Backends {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    CareerCatalog careers;

    @Inject
    JsonMapper json;

    @Inject
    Producer<String, byte[]> producer;

    private final String career = "career-" + UUID.randomUUID();

    @Inject
    TaskService tasks;

    @Inject
    Clock clock;

    @Inject
    ConsentTextStore texts;

    private Http http;
    private EventFixture facts;

    /** The same in another instance of this service. */
    private AccountOverviewController another;

    private String person;
    private String token;
    private String tag;
    private long revision = 1;

    @BeforeAll
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
        another = new AccountOverviewController(new AccountOverviewQuery(database, texts), careers, tasks, json, clock);
        facts.published(career, revision, career, null, "Librarian");
        await().atMost(TIMEOUT).until(() -> careers.byId(career).isPresent());
    }

    @BeforeEach
    void arrive() {
        person = "person-" + UUID.randomUUID();
        token = Tokens.student(person);
        tag = http.get("/me/overview", token).raw().headers().firstValue("ETag").orElseThrow();
        assertThat(there(tag).code()).isEqualTo(304);
    }

    @Test
    void who_knows_it_already_is_told_so_and_gets_no_body() {
        assertThat(http.send("GET", "/me/overview", null, null, "If-None-Match", tag)
                        .status())
                .isEqualTo(401);
        for (String known : new String[] {tag, "\"other\", " + tag, "*"}) {
            Http.Answer answer = since(known);
            assertThat(answer.status()).as(known).isEqualTo(304);
            assertThat(answer.raw().body()).isEmpty();
            assertThat(answer.raw().headers().firstValue("ETag")).contains(tag);
        }
        assertThat(since("\"other\"").status()).isEqualTo(200);
        assertThat(there(null).code()).isEqualTo(200);
    }

    @Test
    void careers_show_as_soon_as_they_are_kept_rated_and_dropped() {
        http.put("/me/careers/" + career, token, "{}");
        shows("\"careers\":1");
        http.put("/me/careers/" + career, token, "{\"rating\":\"up\"}");
        shows("\"rating\":\"up\"");
        http.delete("/me/careers/" + career, token);
        shows("\"careers\":0");
    }

    @Test
    void a_kept_career_shows_under_the_title_it_has_by_now() {
        http.put("/me/careers/" + career, token, "{}");
        shows("\"title\":\"Librarian\"");
        facts.published(career, ++revision, career, null, "Head librarian");
        await().atMost(TIMEOUT)
                .until(() -> careers.byId(career).orElseThrow().title().equals("Head librarian"));
        shows("\"title\":\"Head librarian\"");
        facts.published(career, ++revision, career, null, "Librarian");
        await().atMost(TIMEOUT)
                .until(() -> careers.byId(career).orElseThrow().title().equals("Librarian"));
        shows("\"title\":\"Librarian\"");
    }

    @Test
    void steps_show_as_soon_as_they_are_planned_and_ticked() {
        http.post("/me/plan/from/" + career, token, null);
        shows("\"head\":\"Try the work\"");
        http.put("/me/plan", token, "{\"revision\":1,\"items\":[{\"id\":\"a\",\"head\":\"Write\",\"done\":true}]}");
        shows("\"planShare\":100.0");
        http.put("/me/plan", token, "{\"revision\":2,\"items\":[]}");
        shows("\"plan\":[]");
    }

    @Test
    void a_cohort_shows_from_joining_to_leaving() {
        String counselor = Tokens.counselor("counselor-" + UUID.randomUUID());
        Http.Answer cohort = http.post("/cohorts", counselor, "{\"name\":\"Class 10b\"}");
        String join =
                "{\"code\":\"%s\",\"consent\":true}".formatted(cohort.body().get("code"));
        assertThat(http.post("/cohorts/join", token, join).status()).isLessThan(300);
        shows("\"name\":\"Class 10b\"");
        http.delete("/me/consents/" + cohort.id(), token);
        shows("\"cohorts\":[]");
    }

    @Test
    void a_cohort_goes_with_its_counselor() {
        String counselor = "counselor-" + UUID.randomUUID();
        Http.Answer cohort = http.post("/cohorts", Tokens.counselor(counselor), "{\"name\":\"Class 10c\"}");
        String join =
                "{\"code\":\"%s\",\"consent\":true}".formatted(cohort.body().get("code"));
        http.post("/cohorts/join", token, join);
        shows("\"name\":\"Class 10c\"");
        facts.personErased(counselor, 1, "receipt-" + counselor);
        comes("\"cohorts\":[]");
    }

    @Test
    void assessments_show_from_the_first_answers_to_their_matches_and_their_end() {
        String sitting = "sitting-" + UUID.randomUUID();
        facts.answered(sitting, 2, person, 12);
        comes("\"answered\":12");
        facts.completed(sitting, 3, person);
        comes("\"completed\":\"" + sitting + '"');
        facts.ranked(sitting, 1, person, "w", "x", "y", "z");
        comes("\"slug\":\"w\"");
        assertThat(text()).contains("\"slug\":\"y\"").doesNotContain("\"slug\":\"z\"");
        facts.ranked(sitting, 2, person, "x");
        comes("\"top\":[{\"slug\":\"x\"");
        facts.matchesErased(sitting, 3);
        comes("\"top\":[]");
        facts.sittingErased(sitting, 4);
        comes("\"assessments\":0");
    }

    @Test
    void nothing_is_left_of_who_was_erased() {
        http.put("/me/careers/" + career, token, "{}");
        shows("\"careers\":1");
        facts.personErased(person, 1, "receipt-" + person);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(since(tag).status()).isEqualTo(403));
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(text()).contains("\"careers\":0"));
    }

    /** What was changed shows with the next question, to whoever asks with what they knew before. */
    private void shows(String part) {
        Http.Answer answer = since(tag);
        assertThat(answer.status()).isEqualTo(200);
        String now = answer.raw().headers().firstValue("ETag").orElseThrow();
        assertThat(now).isNotEqualTo(tag);
        assertThat(answer.raw().body()).contains(part).isEqualTo(text());
        assertThat(there(tag).code())
                .as("another instance, asked with what was known before")
                .isEqualTo(200);
        assertThat(there(now).code()).isEqualTo(304);
        tag = now;
        assertThat(since(tag).status()).isEqualTo(304);
    }

    /** The same of what comes by events, once it is there. */
    private void comes(String part) {
        await().atMost(TIMEOUT).until(() -> text().contains(part));
        shows(part);
    }

    private Http.Answer since(String known) {
        return http.send("GET", "/me/overview", token, null, "If-None-Match", known);
    }

    private String text() {
        return new String(there(null).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> there(String known) {
        return another.overview(known, new Caller(person, "Name", Set.of("student")));
    }
}
