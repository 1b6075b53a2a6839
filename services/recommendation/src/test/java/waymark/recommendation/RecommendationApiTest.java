package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Value;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
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

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationApiTest implements Backends {
    private static final Map<String, Double> HELPER = SampleCareers.interests(10, 30, 40, 90, 50, 30);

    /** Careers are found again by their field, as other tests' careers are on the same topic. */
    private final String field = "field-" + UUID.randomUUID();

    private final String nurse = "nurse-" + UUID.randomUUID();
    private final String smith = "smith-" + UUID.randomUUID();

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    @Value("${endpoints.all.port}")
    int managementPort;

    private Wire wire;
    private Http http;

    @BeforeAll
    void careers_are_published() {
        wire = new Wire(json);
        http = new Http(server.getURI(), json);
        wire.send(SampleCareers.career(
                nurse,
                3,
                field,
                SampleCareers.interests(2, 4, 1, 7, 2, 3),
                Map.of("achievement", 6.0),
                Map.of("outdoors", 1.0)));
        wire.send(SampleCareers.career(smith, 2, field + "-2", SampleCareers.interests(7, 2, 3, 1, 2, 3)));
        await().until(() -> http.get("/careers/" + nurse + "/similar", null).status() == 200
                && http.get("/careers/" + smith + "/similar", null).status() == 200);
    }

    @AfterAll
    void close() {
        wire.close();
    }

    @Test
    void a_completed_assessment_has_matches_with_reasons_that_add_up() {
        String id = completed(null);
        Http.Answer matches = http.get("/assessments/" + id + "/matches?size=100", null);
        assertThat(matches.body().get("model").getStringValue()).isEqualTo("waymark-3");
        assertThat(matches.body().get("contentRevision").getLongValue()).isGreaterThanOrEqualTo(5);
        assertThat(matches.body().get("total").getIntValue()).isGreaterThanOrEqualTo(2);
        assertThat(matches.items().values()).allSatisfy(RecommendationApiTest::addsUp);

        Http.Answer one = http.get("/assessments/" + id + "/fit/former-" + nurse, null);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body().get("slug").getStringValue()).isEqualTo(nurse);
        assertThat(one.body().get("tier").getStringValue()).isIn("best", "great");
        addsUp(one.body());
        assertThat(http.get("/assessments/" + id + "/fit/no-such-career", null).status())
                .isEqualTo(404);
        assertThat(http.get("/assessments/" + id + "/discoveries", null).status())
                .isEqualTo(200);
    }

    static void addsUp(JsonNode match) {
        double sum = match.get("baseline").getDoubleValue();
        for (JsonNode reason : match.get("reasons").values()) {
            sum += reason.get("contribution").getDoubleValue();
        }
        assertThat(sum).isCloseTo(match.get("fit").getDoubleValue(), within(1e-9));
    }

    @Test
    void an_assessment_that_is_not_ranked_yet_is_called_so() {
        Http.Answer answer = http.get("/assessments/" + UUID.randomUUID() + "/matches", null);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.slug()).isEqualTo("not-ranked-yet");
    }

    @Test
    void the_ranking_is_published_with_the_best_twenty() {
        String id = completed(null);
        await().untilAsserted(() -> assertThat(wire.bodies("match", id))
                .singleElement()
                .satisfies(body -> {
                    JsonNode event = json.readValue(body, JsonNode.class);
                    assertThat(event.get("revision").getLongValue()).isPositive();
                    assertThat(event.get("person")).isNull();
                    assertThat(event.get("top").size()).isBetween(2, 20);
                }));
    }

    @Test
    void a_claimed_assessment_opens_to_its_owner_only() {
        String id = completed(null);
        String owner = UUID.randomUUID().toString();
        wire.send(new AssessmentClaimed(id, 3, SampleCareers.state(owner, HELPER)));
        await().until(() -> http.get("/assessments/" + id + "/matches", null).status() == 401);
        Http.Answer refused = http.get("/assessments/" + id + "/matches", Tokens.student("someone-else"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("not-yours");
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(http.get("/assessments/" + id + "/matches", Tokens.student(owner))
                        .status())
                .isEqualTo(200);
        Http.Answer mine = http.get("/me/matches", Tokens.student(owner));
        assertThat(mine.body().get("total").getIntValue()).isEqualTo(1);
        assertThat(mine.items().get(0).get("assessment").getStringValue()).isEqualTo(id);
        await().untilAsserted(() -> assertThat(wire.bodies("match", id)).last().satisfies(b -> assertThat(b)
                .contains(owner)));
    }

    @Test
    void a_withdrawn_career_leaves_what_is_kept_and_told() {
        String slug = "edited-" + UUID.randomUUID();
        wire.send(SampleCareers.career(slug, 1, field, HELPER_LIKE));
        await().until(() -> http.get("/careers/" + slug + "/similar", null).status() == 200);
        String owner = UUID.randomUUID().toString();
        String id = completed(owner);
        assertThat(top(owner).get(0).get("slug").getStringValue()).isEqualTo(slug);

        wire.send(new CareerWithdrawn(slug, 2, slug, SampleCareers.NOW));
        await().untilAsserted(() -> {
            assertThat(top(owner).values())
                    .extracting(t -> t.get("slug").getStringValue())
                    .doesNotContain(slug);
            assertThat(wire.bodies("match", id)).hasSizeGreaterThan(1).last().satisfies(b -> assertThat(b)
                    .doesNotContain(slug));
        });
        assertThat(http.get("/assessments/" + id + "/fit/" + slug, Tokens.student(owner))
                        .status())
                .isEqualTo(404);
    }

    private static final Map<String, Double> HELPER_LIKE = SampleCareers.interests(1.0, 2.5, 3.25, 7.0, 4.0, 2.5);

    private JsonNode top(String owner) {
        return http.get("/me/matches", Tokens.student(owner)).items().get(0).get("top");
    }

    @Test
    void careers_like_one_say_what_they_share() {
        Http.Answer similar = http.get("/careers/" + nurse + "/similar?size=100", null);
        assertThat(similar.items().values()).isNotEmpty().allSatisfy(c -> {
            assertThat(c.get("shared").values()).isNotEmpty();
            assertThat(c.get("similarity"))
                    .as("no figure that claims more than it knows")
                    .isNull();
        });
        assertThat(http.get("/careers/no-such-career/similar", null).status()).isEqualTo(404);
    }

    @Test
    void the_management_port_tells_health_and_figures() {
        Http management = new Http(URI.create("http://localhost:" + managementPort), json);
        assertThat(management.get("/health/liveness", null).status()).isEqualTo(200);
        await().until(() -> management.get("/health/readiness", null).status() == 200);
        assertThat(http.get("/health/readiness", null).status()).isEqualTo(404);
    }

    @Test
    void an_erased_sitting_takes_its_matches_along() {
        String id = completed(null);
        wire.send(new SittingErased(id, 9));
        await().until(() -> http.get("/assessments/" + id + "/matches", null).status() == 404);
        await().untilAsserted(() -> assertThat(wire.bodies("match", id)).hasSize(2));
    }

    @Test
    void thumbs_are_measured_against_the_fit_until_their_person_is_forgotten() {
        String person = UUID.randomUUID().toString();
        completed(person);
        int before = http.get("/accuracy", null).body().get("total").getIntValue();
        wire.send(new CareerRated(UUID.randomUUID().toString(), 1, person, nurse, "up", SampleCareers.NOW));
        wire.send(new CareerRated(UUID.randomUUID().toString(), 1, person, smith, "none", SampleCareers.NOW));
        await().until(() -> http.get("/accuracy", null).body().get("total").getIntValue() == before + 1);
        assertThat(http.get("/accuracy", null).items().get(0).get("high").getDoubleValue())
                .isBetween(0.2, 1.0);

        String receipt = UUID.randomUUID().toString();
        wire.send(new PersonErased(person, 1, receipt, SampleCareers.NOW));
        await().until(() -> http.get("/erasures/" + receipt, null).status() == 200);
        JsonNode erased = http.get("/erasures/" + receipt, null).body().get("erased");
        assertThat(erased.get("matches").getIntValue()).isEqualTo(1);
        assertThat(erased.get("ratings").getIntValue()).isEqualTo(2);
        assertThat(http.get("/accuracy", null).body().get("total").getIntValue())
                .isEqualTo(before);
        assertThat(http.get("/me/matches", Tokens.student(person))
                        .body()
                        .get("total")
                        .getIntValue())
                .isZero();
    }

    private String completed(String person) {
        String id = UUID.randomUUID().toString();
        wire.send(new AssessmentCompleted(id, 2, SampleCareers.state(person, HELPER)));
        String token = person == null ? null : Tokens.student(person);
        await().until(() -> http.get("/assessments/" + id + "/matches", token).status() == 200);
        return id;
    }
}
