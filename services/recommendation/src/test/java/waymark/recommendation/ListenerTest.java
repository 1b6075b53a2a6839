package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Tokens;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SittingErased;
import waymark.events.CareerEvent.CareerWithdrawn;
import waymark.events.PeopleEvent.PersonErased;
import waymark.events.RatingEvent.CareerRated;
import waymark.events.RatingEvent.RatingErased;
import waymark.events.Topic;

/**
 * Poison, duplicates and reordered records on every topic this service reads. A later record with the same key shows
 * they were passed.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListenerTest implements Backends {
    private static final Map<String, Double> INTERESTS = SampleCareers.interests(10, 30, 40, 90, 50, 30);

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private final String career = "career-" + UUID.randomUUID();
    private Wire wire;
    private Http http;

    @BeforeAll
    void a_career_is_published() {
        wire = new Wire(json);
        http = new Http(server.getURI(), json);
        wire.send(SampleCareers.career(career, 1, "field", SampleCareers.interests(1, 2, 3, 7, 4, 2)));
        await().until(() -> http.get("/careers/" + career + "/similar", null).status() == 200);
    }

    @AfterAll
    void close() {
        wire.close();
    }

    @Test
    void careers_go_by_the_newest_and_poison_is_put_aside() {
        String id = "moving-" + UUID.randomUUID();
        wire.send(SampleCareers.career(id, 3, "field", SampleCareers.interests(1, 2, 3, 4, 5, 6)));
        wire.send(SampleCareers.career(id, 3, "doubled", SampleCareers.interests(1, 2, 3, 4, 5, 6)));
        wire.send(SampleCareers.career(id, 2, "older", SampleCareers.interests(1, 2, 3, 4, 5, 6)));
        wire.send("career", id, "content.career-published.v1", "{\"career\":");
        wire.send("career", id, "content.career-renamed.v9", "{}");
        await().until(() -> wire.dead(Topic.CAREER, id) == 1);
        assertThat(fit(visitors(), id).get("category").getStringValue()).isEqualTo("field");

        wire.send(new CareerWithdrawn(id, 4, id, SampleCareers.NOW));
        wire.send(SampleCareers.career(id, 3, "late", SampleCareers.interests(1, 2, 3, 4, 5, 6)));
        wire.send(SampleCareers.career(id + "-last", 1, "field", SampleCareers.interests(1, 2, 3, 4, 5, 6)));
        await().until(() -> http.get("/careers/" + id + "-last/similar", null).status() == 200
                && http.get("/careers/" + id + "/similar", null).status() == 404);
    }

    @Test
    void assessments_go_by_the_newest_and_poison_is_put_aside() {
        String id = UUID.randomUUID().toString();
        String owner = UUID.randomUUID().toString();
        wire.send(new AssessmentClaimed(id, 5, SampleCareers.state(owner, INTERESTS)));
        wire.send(new AssessmentCompleted(id, 4, SampleCareers.state(null, INTERESTS)));
        wire.send(new AssessmentClaimed(id, 5, SampleCareers.state("someone-else", INTERESTS)));
        wire.send("assessment", id, "quiz.assessment-completed.v1", "{]");
        wire.send(new AssessmentCompleted(id, 6, SampleCareers.state(owner, Map.of("R", 500.0))));
        await().until(() -> wire.dead(Topic.ASSESSMENT, id) == 2);
        assertThat(http.get("/assessments/" + id + "/matches", null).status()).isEqualTo(401);
        assertThat(http.get("/assessments/" + id + "/matches", Tokens.student(owner))
                        .status())
                .isEqualTo(200);
        assertThat(wire.bodies("match", id)).as("told once").hasSize(1);
    }

    @Test
    void a_late_fact_about_an_erased_sitting_brings_nothing_back() {
        String id = visitors();
        wire.send(new SittingErased(id, 7));
        wire.send(new SittingErased(id, 7));
        wire.send(new AssessmentCompleted(id, 2, SampleCareers.state(null, INTERESTS)));
        wire.send("assessment", id, "quiz.assessment-completed.v1", "{]");
        await().until(() -> wire.dead(Topic.ASSESSMENT, id) == 1);
        Http.Answer erased = http.get("/assessments/" + id + "/matches", null);
        assertThat(erased.status()).isEqualTo(404);
        assertThat(erased.slug()).as("it is not waited for").isEqualTo("not-found");
        await().until(() -> wire.bodies("match", id).size() == 2);
    }

    @Test
    void ratings_go_by_the_newest_and_poison_is_put_aside() {
        String person = UUID.randomUUID().toString();
        owned(person);
        String rating = UUID.randomUUID().toString();
        int before = rated();
        wire.send(new CareerRated(rating, 2, person, career, "up", SampleCareers.NOW));
        wire.send(new CareerRated(rating, 2, person, career, "up", SampleCareers.NOW));
        wire.send(new CareerRated(rating, 1, person, career, "none", SampleCareers.NOW));
        wire.send("rating", rating, "profile.career-rated.v1", "{]");
        await().until(() -> wire.dead(Topic.RATING, rating) == 1);
        assertThat(rated()).isEqualTo(before + 1);

        wire.send(new RatingErased(rating, 3));
        wire.send(new CareerRated(rating, 2, person, career, "up", SampleCareers.NOW));
        wire.send("rating", rating, "profile.career-rated.v1", "{]");
        await().until(() -> wire.dead(Topic.RATING, rating) == 2);
        assertThat(rated()).isEqualTo(before);
    }

    @Test
    void a_rating_read_before_its_match_is_counted_once_the_match_is_there() {
        String person = UUID.randomUUID().toString();
        String rating = UUID.randomUUID().toString();
        String earlier = UUID.randomUUID().toString();
        int before = rated();
        wire.send(new CareerRated(rating, 1, person, career, "up", SampleCareers.NOW));
        // Given before there was an assessment to be right or wrong.
        wire.send(new CareerRated(earlier, 1, person, career, "up", SampleCareers.NOW.minusSeconds(60)));
        for (String key : new String[] {rating, earlier}) {
            wire.send("rating", key, "profile.career-rated.v1", "{]");
            await().until(() -> wire.dead(Topic.RATING, key) == 1);
        }
        assertThat(rated()).isEqualTo(before);

        owned(person);
        await().until(() -> rated() == before + 1);
    }

    @Test
    void a_forgotten_person_stays_forgotten_and_the_first_receipt_stands() {
        String person = UUID.randomUUID().toString();
        String receipt = UUID.randomUUID().toString();
        String id = owned(person);
        String claimed = visitors();
        wire.send("people", person, "profile.person-erased.v1", "{\"person\":\"" + person + "\",\"revision\":1}");
        wire.send(new PersonErased(person, 1, receipt, SampleCareers.NOW));
        wire.send(new PersonErased(person, 1, receipt, SampleCareers.NOW));
        wire.send(new PersonErased(person, 2, receipt + "-2", SampleCareers.NOW));
        await().until(() -> http.get("/erasures/" + receipt + "-2", null).status() == 200);
        assertThat(http.get("/erasures/" + receipt, null)
                        .body()
                        .get("erased")
                        .get("matches")
                        .getIntValue())
                .isEqualTo(1);

        String late = UUID.randomUUID().toString();
        wire.send(new AssessmentCompleted(late, 2, SampleCareers.state(person, INTERESTS)));
        wire.send(new AssessmentCompleted(id, 8, SampleCareers.state(null, INTERESTS)));
        wire.send(new AssessmentClaimed(claimed, 9, SampleCareers.state(person, INTERESTS)));
        for (String key : new String[] {late, id, claimed}) {
            wire.send("assessment", key, "quiz.assessment-completed.v1", "{]");
            await().until(() -> wire.dead(Topic.ASSESSMENT, key) == 1);
            assertThat(http.get("/assessments/" + key + "/matches", Tokens.student(person))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(http.get("/me/matches", Tokens.student(person))
                        .body()
                        .get("total")
                        .getIntValue())
                .isZero();
        assertThat(wire.dead(Topic.PEOPLE, person)).isEqualTo(1);
    }

    private JsonNode fit(String assessment, String slug) {
        return http.get("/assessments/" + assessment + "/fit/" + slug, null).body();
    }

    private int rated() {
        return http.get("/accuracy", null).body().get("total").getIntValue();
    }

    private String visitors() {
        return completed(null);
    }

    private String owned(String person) {
        return completed(person);
    }

    private String completed(String person) {
        String id = UUID.randomUUID().toString();
        wire.send(new AssessmentCompleted(id, 2, SampleCareers.state(person, INTERESTS)));
        String token = person == null ? null : Tokens.student(person);
        await().until(() -> http.get("/assessments/" + id + "/matches", token).status() == 200);
        return id;
    }
}
