package waymark.profile.overview;

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
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.EventFixture;

/** What changed for somebody since they were last here, each kind as they are told it, once. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitNewsApiTest implements Backends {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Before anything that is told in these tests; the facts of {@link EventFixture} are of 2026. */
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Producer<String, byte[]> producer;

    private Http http;
    private OverviewReader overviews;
    private EventFixture facts;
    private String unique;
    private String ada;
    private String token;
    private String counselor;
    private String group;

    @BeforeEach
    void a_group_with_a_student() {
        http = new Http(server.getURI());
        overviews = new OverviewReader(http, database);
        facts = new EventFixture(producer);
        unique = UUID.randomUUID().toString();
        ada = "ada-" + unique;
        token = Tokens.of(ada, "Ada", "student");
        counselor = Tokens.of("noether-" + unique, "Ms. Noether", "counselor");
        Http.Answer made = http.post("/cohorts", counselor, "{\"name\":\"10b\"}");
        group = "/cohorts/" + made.id();
        String join = "{\"code\":\"%s\",\"consent\":true}".formatted(made.body().get("code"));
        assertThat(http.post("/cohorts/join", token, join).status()).isEqualTo(200);
    }

    @Test
    void nothing_is_news_on_the_first_visit() {
        http.get(group + "/students/" + ada, counselor);
        assertThat(news()).isEmpty();
    }

    @Test
    void a_note_is_news_when_it_is_shared_however_long_ago_it_was_written() {
        String notes = group + "/students/" + ada + "/notes";
        String note = http.post(notes, counselor, "{\"text\":\"Met.\",\"shared\":false}")
                .id();
        hereLast(Instant.now());
        assertThat(news()).isEmpty();

        http.send("PATCH", notes + "/" + note, counselor, "{\"shared\":true}");
        assertThat(news()).containsExactly("Ms. Noether shared a note with you.");
        hereLast(Instant.now());
        http.send("PATCH", notes + "/" + note, counselor, "{\"text\":\"Met on Monday.\"}");
        assertThat(news()).as("it was shared before").isEmpty();
    }

    @Test
    void who_looked_is_news_in_a_line_a_person() {
        hereLast(Instant.now());
        http.get(group + "/students", counselor);
        assertThat(news()).containsExactly("Ms. Noether saw you in lists of students.");
        http.get(group + "/students/" + ada, counselor);
        http.get(group + "/students/" + ada, counselor);
        assertThat(news())
                .singleElement()
                .asString()
                .startsWith("Ms. Noether opened your page")
                .endsWith("in lists of students.");
        hereLast(Instant.now());
        assertThat(news()).isEmpty();
    }

    @Test
    void who_leads_the_group_from_now_on_is_news() {
        String admin = Tokens.admin("admin-" + unique);
        String colleague = "gauss-" + unique;
        String school =
                http.post("/admin/schools", admin, "{\"name\":\"North\"}").id();
        http.get("/cohorts", Tokens.of(colleague, "Mr. Gauss", "counselor"));
        for (String member : List.of("noether-" + unique, colleague)) {
            http.post("/admin/schools/" + school + "/counselors", admin, "{\"person\":\"" + member + "\"}");
        }
        database.getCollection("cohorts")
                .updateOne(Filters.eq(group.replace("/cohorts/", "")), Updates.set("school", school));
        hereLast(Instant.now());
        assertThat(http.post(group + "/handover", counselor, "{\"person\":\"" + colleague + "\"}")
                        .status())
                .isLessThan(300);
        assertThat(news())
                .containsExactlyInAnyOrder("Mr. Gauss leads “10b” now.", "Ms. Noether does not lead “10b” any more.");
    }

    @Test
    void a_new_version_of_a_guide_behind_the_plan_is_news_until_it_is_settled() {
        String career = "career-" + unique;
        facts.published(career, 1, career, null, "Librarian");
        await().atMost(TIMEOUT)
                .until(() -> http.post("/me/plan/from/" + career, token, null).status() == 200);
        hereLast(LONG_AGO);
        assertThat(news()).as("as it was taken").noneMatch(words -> words.contains("guide"));

        facts.published(career, 2, career, null, "Librarian", "Ask one");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(news())
                .contains("The guide “Librarian” has a new version. Your plan shows what changed."));
        http.post("/me/plan/guides/" + career, token, "{\"take\":true}");
        assertThat(news()).noneMatch(words -> words.contains("guide"));
    }

    @Test
    void matches_that_moved_are_news_and_why_they_did() {
        String sitting = "sitting-" + unique;
        facts.completed(sitting, 1, ada);
        facts.ranked(sitting, 1, ada, "w", "x", "y", "z");
        await().atMost(TIMEOUT).until(() -> overview().toString().contains("slug=w"));
        hereLast(LONG_AGO);
        assertThat(matchNews()).isEmpty();

        facts.ranked(sitting, 2, ada, "w", "x", "y");
        facts.ranked(sitting, 3, ada, "w", "v", "y");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(matchNews())
                .containsExactly("The careers to choose from changed: “v” is new among your best matches."));
        facts.rankedBy("waymark-2", sitting, 4, ada, "v", "w", "y");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(matchNews())
                .containsExactly("Matches are worked out in a new way: “v” is the best of your matches now."));

        facts.completed("sitting-0-" + unique, 1, ada);
        facts.rankedBy("waymark-2", "sitting-0-" + unique, 1, ada, "v", "w", "u");
        await().atMost(TIMEOUT).untilAsserted(() -> assertThat(matchNews())
                .containsExactly("You took another quiz: “u” is new among your best matches."));
    }

    @Test
    void words_to_be_agreed_to_again_are_news_and_the_next_thing_to_do() {
        assertThat(next()).doesNotContain("agree");
        hereLast(LONG_AGO);
        database.getCollection("consents").updateOne(Filters.eq("person", ada), Updates.set("text", "2026-11"));
        assertThat(news())
                .contains("What the counselor of “10b” sees is put in new words, and you are asked to agree to them.");
        assertThat(next()).startsWith("agree");
        assertThat(agreements()).singleElement().satisfies(asked -> assertThat(asked)
                .containsEntry("name", "10b")
                .containsEntry("counselor", "Ms. Noether")
                .doesNotContainKey("code"));

        String cohort = group.replace("/cohorts/", "");
        Map<?, ?> today =
                (Map<?, ?>) http.get("/me/consents", token).items().getFirst().get("today");
        String agreed = "{\"version\":\"" + today.get("version") + "\"}";
        assertThat(http.put("/me/consents/" + cohort, token, agreed).status()).isEqualTo(200);
        assertThat(next()).doesNotContain("agree");
        assertThat(agreements()).isEmpty();
    }

    @Test
    void what_ended_because_another_counselor_leads_is_asked_for_again() {
        hereLast(LONG_AGO);
        Date now = new Date();
        database.getCollection("consents")
                .updateOne(
                        Filters.eq("person", ada),
                        Updates.combine(
                                Updates.set("text", "2026-11"),
                                Updates.set("endedAt", now),
                                Updates.set("askedAnewAt", now)));
        assertThat(news()).anyMatch(words -> words.contains("got another counselor"));
        assertThat(next()).startsWith("agree");
        assertThat(agreements()).singleElement().asString().contains("code=");
        http.send("PATCH", group, counselor, "{\"closed\":true}");
        assertThat(agreements()).as("nobody can join it any more").isEmpty();
    }

    private void hereLast(Instant at) {
        overviews.hereLast(ada, at);
    }

    private Map<String, Object> overview() {
        return overviews.of(token);
    }

    private List<String> news() {
        return overviews.news(token);
    }

    private List<String> matchNews() {
        return news().stream().filter(words -> words.contains("match")).toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> next() {
        return (List<String>) overview().get("next");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> agreements() {
        return (List<Map<String, Object>>) overview().get("agreements");
    }
}
