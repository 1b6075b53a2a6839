package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;

/** {@code POST /matches}: a ranking for scores somebody brings along. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GivenScoresApiTest implements Backends {
    private static final String GIVEN = "{\"interests\":{\"R\":10,\"I\":30,\"A\":40,\"S\":90,\"E\":50,\"C\":30}%s}";

    /** A broad group no other test uses. */
    private static final String CODE = "99-9991.00";

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private final String run = UUID.randomUUID().toString();
    private Http http;

    @BeforeAll
    void two_careers_are_published() {
        String one = "one-" + UUID.randomUUID();
        String other = "other-" + UUID.randomUUID();
        try (Wire wire = new Wire(json)) {
            wire.send(SampleCareers.career(one, 1, one, SampleCareers.interests(2, 4, 1, 7, 2, 3)));
            wire.send(SampleCareers.coded("face-" + run, CODE, false, SampleCareers.interests(1, 2.1, 2, 7, 3, 2)));
            wire.send(SampleCareers.coded("sheet-" + run, CODE, true, SampleCareers.interests(1, 2, 2, 7, 3, 2)));
            wire.send(SampleCareers.coded("twin-" + run, CODE, true, SampleCareers.interests(1, 2, 2, 7, 3.1, 2)));
            wire.send(SampleCareers.career(other, 1, other, SampleCareers.interests(7, 2, 3, 1, 2, 3)));
        }
        http = new Http(server.getURI(), json);
        await().until(() -> http.get("/careers/" + one + "/similar", null).status() == 200
                && http.get("/careers/" + other + "/similar", null).status() == 200);
    }

    @Test
    void given_scores_are_ranked_by_the_model_asked_for_and_bad_ones_are_refused_with_a_sentence() {
        Http.Answer plain = http.post("/matches", GIVEN.formatted(",\"model\":\"onet-pearson\",\"size\":100"), null);
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.body().get("model").getStringValue()).isEqualTo("onet-pearson");
        assertThat(plain.items().values()).allSatisfy(m -> {
            RecommendationApiTest.addsUp(m);
            if (m.get("correlation") != null) {
                assertThat((m.get("correlation").getDoubleValue() + 1) / 2 * 100)
                        .isCloseTo(m.get("fit").getDoubleValue(), within(1e-9));
            }
        });
        assertThat(http.post("/matches", GIVEN.formatted(""), null)
                        .body()
                        .get("model")
                        .getStringValue())
                .isEqualTo("waymark-3");
        assertThat(http.post("/matches", GIVEN.formatted(",\"model\":\"guess\""), null)
                        .slug())
                .isEqualTo("unknown-model");
        assertThat(http.post("/matches", "{\"interests\":{\"R\":1}}", null).slug())
                .isEqualTo("interests");
        assertThat(http.post("/matches", GIVEN.formatted(",\"values\":{\"fame\":1}"), null)
                        .slug())
                .isEqualTo("value-scores");
        assertThat(http.post("/matches", GIVEN.formatted(",\"size\":101"), null).slug())
                .isEqualTo("page");
        assertThat(http.post("/matches", "nonsense", null).status()).isEqualTo(422);
    }

    @Test
    void answers_by_item_are_taken_along_and_bad_ones_are_refused_with_a_sentence() {
        String quiz = "brought-" + run;
        try (Wire wire = new Wire(json)) {
            wire.send(SampleInstruments.instrument(quiz, 1));
        }
        await().until(() -> answering(quiz, "{\"S1\":5,\"R1\":1,\"v1\":3}").status() == 200);
        Http.Answer ranked = answering(quiz + "/1.0", "{\"S1\":5,\"R1\":1}");
        assertThat(ranked.status()).isEqualTo(200);
        assertThat(ranked.items().values()).isNotEmpty().allSatisfy(RecommendationApiTest::addsUp);
        assertThat(answering(quiz, "{}").status()).isEqualTo(200);

        Http.Answer unknown = answering(quiz, "{\"q99\":5}");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.slug()).isEqualTo("answers");
        assertThat(unknown.type()).startsWith("application/problem+json");
        assertThat(unknown.body().get("detail").getStringValue()).contains("q99");
        List<String> bad =
                List.of("{\"S1\":6}", "{\"S1\":0}", "{\"S1\":2.5}", "{\"S1\":\"5\"}", "{\"S1\":null}", "[5]");
        for (String each : bad) {
            Http.Answer refused = answering(quiz, each);
            assertThat(refused.status()).as(each).isEqualTo(422);
            assertThat(refused.body().get("detail").getStringValue()).as(each).isNotBlank();
        }
        assertThat(answering("no-such-quiz", "{\"S1\":5}").slug()).isEqualTo("unknown-instrument");
        assertThat(http.post("/matches", GIVEN.formatted(",\"answers\":{\"S1\":5}"), null)
                        .slug())
                .isEqualTo("instrument");
    }

    private Http.Answer answering(String instrument, String answers) {
        return http.post(
                "/matches",
                GIVEN.formatted(",\"instrument\":\"%s\",\"answers\":%s".formatted(instrument, answers)),
                null);
    }

    @Test
    void a_flat_profile_gets_a_whole_ranking_and_is_told_what_that_means() {
        Http.Answer flat = http.post(
                "/matches",
                "{\"interests\":{\"R\":50,\"I\":50,\"A\":50,\"S\":50,\"E\":50,\"C\":50},\"size\":100}",
                null);
        assertThat(flat.body().get("flags").get(0).getStringValue()).isEqualTo("flat");
        assertThat(flat.body().get("message").getStringValue()).contains("nearly all alike");
        assertThat(flat.items().values())
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.get("fit").getDoubleValue()).isBetween(0.0, 100.0));
    }

    @Test
    void a_list_can_be_narrowed_to_a_preparation_level_and_read_page_by_page() {
        assertThat(http.post("/matches", GIVEN.formatted(",\"preparation\":1"), null)
                        .body()
                        .get("total")
                        .getIntValue())
                .isZero();
        assertThat(http.post("/matches", GIVEN.formatted(",\"preparation\":9"), null)
                        .slug())
                .isEqualTo("preparation");
        Http.Answer first = http.post("/matches", GIVEN.formatted(",\"size\":1"), null);
        Http.Answer second = http.post("/matches", GIVEN.formatted(",\"size\":1,\"page\":1"), null);
        assertThat(first.items().get(0)).isNotEqualTo(second.items().get(0));
    }

    @Test
    void near_ties_are_one_band_and_bands_go_on_from_page_to_page() {
        JsonNode whole =
                http.post("/matches", GIVEN.formatted(",\"size\":100"), null).items();
        int band = 0;
        for (JsonNode match : whole.values()) {
            assertThat(match.get("standardError").getDoubleValue()).isNotNegative();
            assertThat(match.get("band").getIntValue()).isBetween(band, band + 1);
            band = match.get("band").getIntValue();
        }
        assertThat(whole.get(0).get("band").getIntValue()).isZero();
        for (int page = 0; page < whole.size(); page++) {
            JsonNode one = http.post("/matches", GIVEN.formatted(",\"size\":1,\"page\":" + page), null)
                    .items()
                    .get(0);
            assertThat(one.get("band")).isEqualTo(whole.get(page).get("band"));
        }
        assertThat(http.post("/matches", GIVEN.formatted(",\"page\":1000"), null)
                        .items()
                        .size())
                .isZero();
    }

    @Test
    void nearly_the_same_occupations_are_one_entry_that_names_the_others() {
        Http.Answer plain = http.post("/matches", GIVEN.formatted(",\"size\":100"), null);
        assertThat(plain.items().values())
                .allSatisfy(m -> assertThat(m.get("alike")).isNull());
        Http.Answer grouped = http.post("/matches", GIVEN.formatted(",\"size\":100,\"grouped\":true"), null);
        JsonNode face = StreamSupport.stream(grouped.items().values().spliterator(), false)
                .filter(m -> m.get("slug").getStringValue().equals("face-" + run))
                .findFirst()
                .orElseThrow();
        assertThat(face.get("alike").values())
                .extracting(a -> a.get("slug").getStringValue())
                .containsExactlyInAnyOrder("sheet-" + run, "twin-" + run);
        assertThat(face.get("alike").get(0).get("fit").getDoubleValue()).isBetween(0.0, 100.0);
        int careers = grouped.body().get("careers").getIntValue();
        assertThat(careers).isEqualTo(plain.body().get("total").getIntValue());
        assertThat(grouped.body().get("total").getIntValue()).isLessThanOrEqualTo(careers - 2);
        assertThat(grouped.items().values()).allSatisfy(RecommendationApiTest::addsUp);

        Http.Answer guides =
                http.post("/matches", GIVEN.formatted(",\"grouped\":true,\"full\":true,\"size\":100"), null);
        assertThat(guides.items().values())
                .extracting(m -> m.get("slug").getStringValue())
                .contains("face-" + run)
                .doesNotContain("sheet-" + run);
    }

    @Test
    void entries_are_read_page_by_page_to_the_last() {
        int total = http.post("/matches", GIVEN.formatted(",\"grouped\":true"), null)
                .body()
                .get("total")
                .getIntValue();
        Set<String> seen = new HashSet<>();
        for (int page = 0; page * 2 < total; page++) {
            http.post("/matches", GIVEN.formatted(",\"grouped\":true,\"reasons\":0,\"size\":2,\"page\":" + page), null)
                    .items()
                    .values()
                    .forEach(m -> seen.add(m.get("slug").getStringValue()));
        }
        assertThat(seen).hasSize(total);
    }

    @Test
    void a_list_gives_as_many_reasons_as_one_asks_for_and_discoveries_too() {
        Http.Answer few = http.post("/matches", GIVEN.formatted(",\"reasons\":1,\"discoveries\":true"), null);
        assertThat(few.items().values())
                .allSatisfy(m -> assertThat(m.get("reasons").size()).isLessThanOrEqualTo(2));
        assertThat(few.body().get("discoveries").isArray()).isTrue();
        assertThat(http.post("/matches", GIVEN.formatted(",\"reasons\":-1"), null)
                        .slug())
                .isEqualTo("reasons");
    }
}
