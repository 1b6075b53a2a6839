package waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.outbox.DeadLetter;
import waymark.outbox.DeadLetters;

/** What comes broken, twice or in the wrong order changes nothing it shouldn't. Erasures have {@code ErasureTest}. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenerTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    DeadLetters dead;

    private final String unique = UUID.randomUUID().toString();
    private EventFixture facts;
    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(server.getURI());
        facts = new EventFixture(producer);
    }

    @Test
    void an_older_or_repeated_fact_about_a_sitting_changes_nothing() {
        String person = "reordered-" + unique;
        String sitting = "s-" + person;
        facts.completed(sitting, 9, person);
        facts.completed(sitting, 9, person);
        facts.answered(sitting, 4, person, 20);
        facts.answered(sitting, 9, person, 20);
        // One partition holds one key's facts in order: when the last is there, the others were read.
        afterwards(sitting, person);

        assertThat(assessment(person, sitting)).containsEntry("answered", 80).containsKey("completedAt");
        assertThat(http.get("/me/assessments", Tokens.student(person)).items()).hasSize(1);
    }

    @Test
    void a_visitors_sitting_is_nobodys_until_it_is_claimed() {
        String person = "claimer-" + unique;
        String sitting = "s-" + person;
        facts.answered(sitting, 1, null, 10);
        facts.answered(sitting, 2, person, 30);
        hasEventually(
                1, () -> http.get("/me/assessments", Tokens.student(person)).items());

        assertThat(assessment(person, sitting)).containsEntry("answered", 30);
    }

    @Test
    void an_erased_sitting_stays_erased_though_older_facts_come_late() {
        String person = "late-" + unique;
        String sitting = "s-" + person;
        facts.completed(sitting, 5, person);
        hasEventually(
                1, () -> http.get("/me/assessments", Tokens.student(person)).items());

        facts.sittingErased(sitting, 6);
        facts.completed(sitting, 5, person);
        facts.answered("unknown-" + sitting, 2, person, 3);
        facts.sittingErased("first-" + sitting, 6);
        facts.completed("first-" + sitting, 5, person);
        facts.answered("marker-" + sitting, 1, person, 1);
        hasEventually(
                2, () -> http.get("/me/assessments", Tokens.student(person)).items());

        assertThat(http.get("/me/assessments", Tokens.student(person)).items())
                .extracting(a -> a.get("id"))
                .containsExactlyInAnyOrder("unknown-" + sitting, "marker-" + sitting);
    }

    @Test
    void older_and_repeated_matches_change_nothing_and_erased_ones_stay_erased() {
        String person = "matched-" + unique;
        String sitting = "s-" + person;
        facts.completed(sitting, 1, person);
        facts.ranked(sitting, 5, person, "newest");
        facts.ranked(sitting, 5, person, "doubled");
        facts.ranked(sitting, 4, person, "older");
        facts.ranked(sitting, 3, null, "visitor");
        hasEventually(1, () -> top(person, sitting));
        assertThat(top(person, sitting)).extracting(t -> t.get("slug")).containsExactly("newest");

        facts.matchesErased(sitting, 4);
        facts.ranked(sitting, 6, person, "next", "second");
        hasEventually(2, () -> top(person, sitting));
        facts.matchesErased(sitting, 7);
        facts.ranked(sitting, 6, person, "late", "later", "latest");
        hasEventually(0, () -> top(person, sitting));
        assertThat(assessment(person, sitting)).containsEntry("answered", 80);
    }

    @Test
    void older_and_repeated_facts_about_a_career_change_nothing() {
        String slug = "career-" + unique;
        String token = Tokens.student("reader-" + unique);
        facts.published("id-" + slug, 3, slug, "old-" + slug, "Newest");
        facts.published("id-" + slug, 3, slug, null, "Doubled");
        facts.published("id-" + slug, 2, "old-" + slug, null, "Older");
        facts.withdrawn("id-" + slug, 1, slug);
        eventually(() -> http.put("/me/careers/old-" + slug, token, "{}").status(), 200);
        assertThat(http.get("/me/careers", token).items())
                .singleElement()
                .satisfies(c -> assertThat(c).containsEntry("title", "Newest").containsEntry("slug", slug));

        facts.withdrawn("id-" + slug, 4, slug);
        facts.published("id-" + slug, 3, slug, null, "Late");
        eventually(() -> http.get("/me/careers", token).items().getFirst().get("available"), false);
        assertThat(http.get("/me/careers/" + slug, token).body()).containsEntry("title", "Newest");
        assertThat(http.post("/me/plan/from/" + slug, token, null).status()).isEqualTo(404);
    }

    @Test
    void poison_on_every_topic_lands_in_the_dead_letters_and_what_follows_is_handled() {
        String person = "poisoned-" + unique;
        String key = "poison-" + unique;
        Map<String, String> types = Map.of(
                "assessment", "quiz.section-done.v1",
                "match", "recommendation.matches-ranked.v1",
                "career", "content.career-published.v1",
                "people", "profile.person-erased.v1");
        types.forEach((topic, type) -> {
            facts.raw(topic, key, type, "{\"cut");
            facts.raw(topic, key, "somebody.spoke.v9", "{}");
        });
        // Well-formed JSON that says nothing of use.
        facts.raw("assessment", key, "quiz.section-done.v1", "{\"sitting\":\"%s\",\"revision\":1}".formatted(key));
        facts.raw("people", key, "profile.person-erased.v1", "{\"person\":\"%s\",\"revision\":1}".formatted(key));
        facts.completed(key, 2, person);
        facts.ranked(key, 1, person, "after");
        facts.published(key, 1, "slug-" + key, null, "After");

        eventually(
                () -> dead.list().stream()
                        .filter(l -> l.key().equals(key) && l.reader().startsWith("profile/"))
                        .map(DeadLetter::reader)
                        .sorted()
                        .toList(),
                List.of(
                        "profile/AssessmentListener",
                        "profile/AssessmentListener",
                        "profile/CareerListener",
                        "profile/MatchListener",
                        "profile/PeopleListener",
                        "profile/PeopleListener"));
        hasEventually(1, () -> top(person, key));
        eventually(
                () -> http.put("/me/careers/slug-" + key, Tokens.student(person), "{}")
                        .status(),
                200);
        assertThat(http.get("/me", Tokens.student(key)).status())
                .as("an erasure that cannot be read erases nobody")
                .isEqualTo(200);
    }

    private void afterwards(String sitting, String person) {
        String marker = "marker-" + person;
        facts.raw(
                "assessment",
                sitting,
                "quiz.assessment-claimed.v1",
                "{\"sitting\":\"%s\",\"revision\":1}".formatted(sitting + marker));
        eventually(
                () -> dead.list().stream()
                        .anyMatch(l -> l.key().equals(sitting) && l.reader().equals("profile/AssessmentListener")),
                true);
    }

    private Map<String, Object> assessment(String person, String id) {
        return http.get("/me/assessments", Tokens.student(person)).items().stream()
                .filter(a -> a.get("id").equals(id))
                .findFirst()
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> top(String person, String id) {
        return (List<Map<String, Object>>) assessment(person, id).getOrDefault("top", List.of());
    }

    private static void hasEventually(int size, Supplier<List<Map<String, Object>>> list) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(list.get()).hasSize(size));
    }

    private static void eventually(Supplier<Object> value, Object expected) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(value.get()).isEqualTo(expected));
    }
}
