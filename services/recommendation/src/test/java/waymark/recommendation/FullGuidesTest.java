package waymark.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.events.CareerEvent.CareerPublished;

/** Careers that an editor wrote a guide for, apart from those that came from a data set. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FullGuidesTest implements Backends {
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String guide = "guide-" + run;
    private final String sheet = "sheet-" + run;
    private final Map<String, Double> interests = SampleCareers.interests(2, 4, 1, 7, 2, 3);

    @Inject
    EmbeddedServer server;

    @Inject
    ObjectMapper json;

    private Wire wire;
    private Http http;

    @BeforeAll
    void careers_are_published() {
        wire = new Wire(json);
        http = new Http(server.getURI(), json);
        wire.send(SampleCareers.career(guide, 1, run, interests));
        wire.send(SampleCareers.imported(sheet, 1, run, interests));
        await().until(() -> http.get("/careers/" + guide + "/similar", null).status() == 200
                && http.get("/careers/" + sheet + "/similar", null).status() == 200);
    }

    @AfterAll
    void close() {
        wire.close();
    }

    @Test
    void the_closest_full_guide_is_never_a_fact_sheet() {
        assertThat(similar(guide, "?size=100")).contains(sheet);
        assertThat(similar(guide, "?size=100&full=true")).doesNotContain(sheet);
        assertThat(similar(sheet, "?size=1&full=true")).containsExactly(guide);
    }

    @Test
    void what_the_data_set_relates_comes_first_however_alike_other_work_is() {
        String first = "first-" + run;
        Map<String, Double> unlike = SampleCareers.interests(7, 1, 6, 1, 7, 5);
        CareerPublished far = SampleCareers.career("far-" + run, 1, run, unlike);
        wire.send(far);
        wire.send(SampleCareers.relatedTo(SampleCareers.career(first, 1, run, interests), far.onetCode()));
        await().untilAsserted(() -> assertThat(similar(first, "?size=2")).startsWith(far.slug()));
        assertThat(similar(guide, "?size=2")).doesNotContain(far.slug());
    }

    @Test
    void matches_can_be_those_with_full_guides_only() {
        assertThat(matches("")).contains(sheet, guide);
        assertThat(matches(",\"full\":true")).contains(guide).doesNotContain(sheet);
    }

    private List<String> similar(String slug, String query) {
        return slugs(http.get("/careers/" + slug + "/similar" + query, null));
    }

    private List<String> matches(String more) {
        String body =
                "{\"interests\":{\"R\":17,\"I\":50,\"A\":0,\"S\":100,\"E\":17,\"C\":33},\"size\":100" + more + "}";
        return slugs(http.post("/matches", body, null));
    }

    private static List<String> slugs(Http.Answer answer) {
        return StreamSupport.stream(answer.items().values().spliterator(), false)
                .map(c -> c.get("slug").getStringValue())
                .toList();
    }
}
