package waymark.profile.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.Commands;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CohortInsightApiTest implements Backends {
    private static final Instant NOW = Instant.now();

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    @Inject
    Commands commands;

    private Http http;
    private String unique;
    private String counselor;
    private String cohort;

    @BeforeEach
    void set() {
        http = new Http(server.getURI());
        unique = UUID.randomUUID().toString();
        counselor = Tokens.counselor("head-" + unique);
        cohort = http.post("/cohorts", counselor, "{\"name\":\"=Class\"}").id();
    }

    @Test
    void a_group_of_four_has_no_figures() {
        students(4);
        assertThat(insight().body())
                .containsKey("message")
                .containsEntry("interests", List.of())
                .containsEntry("careers", List.of())
                .containsEntry("quiz", List.of())
                .containsEntry("plan", List.of())
                .containsEntry("lastHere", List.of());
    }

    @Test
    void a_group_shows_means_saved_careers_plans_and_who_takes_part() {
        students(12);
        var insight = insight();

        assertThat(insight.body()).doesNotContainKey("message").containsEntry("measured", 10);
        assertThat(list(insight, "interests")).hasSize(6).first().satisfies(interest -> assertThat(interest)
                .containsEntry("interest", "R")
                .containsEntry("mean", 30)
                .containsEntry("spread", 10)
                .containsEntry(
                        "parts",
                        List.of(
                                Map.of("from", 0, "to", 25, "students", 5),
                                Map.of("from", 25, "to", 100, "students", 5))));
        assertThat(list(insight, "interests").getLast()).containsEntry("parts", List.of());
        assertThat(list(insight, "careers")).singleElement().satisfies(career -> assertThat(career)
                .containsEntry("title", "@baker")
                .containsEntry("students", 5));
        assertThat(list(insight, "plan"))
                .singleElement()
                .satisfies(all -> assertThat(all).containsEntry("students", 12).containsEntry("share", 100.0));
        assertThat(list(insight, "quiz"))
                .extracting(band -> band.get("students"))
                .containsExactly(12);
    }

    @Test
    void what_students_do_not_share_is_not_counted() {
        students(12);
        database.getCollection("consents")
                .updateMany(
                        Filters.eq("cohort", cohort),
                        Updates.set("leftOut", List.of(ConsentPart.RESULTS.name(), ConsentPart.CAREERS.name())));
        assertThat(insight().body())
                .containsEntry("measured", 0)
                .containsEntry("interests", List.of())
                .containsEntry("careers", List.of());
    }

    @Test
    void tables_take_no_text_for_a_formula() {
        students(12);
        var csv = http.exchange("GET", path() + "/table", counselor, BodyPublishers.noBody(), BodyHandlers.ofString());
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body())
                .startsWith("\uFEFFFigure,Of,Students")
                .contains("Saved career,'@baker,5 or more")
                .contains("\"Building and fixing, 0 to 25\",5 or more")
                .contains("Group,'=Class");

        var workbook = http.exchange(
                "GET", path() + "/workbook", counselor, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
        assertThat(workbook.headers().firstValue("Content-Type")).contains(Workbook.TYPE);
        assertThat(new String(workbook.body(), 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void there_is_nothing_to_filter_by() {
        Map<String, Object> paths = http.get("/openapi.json", null).object("paths");
        assertThat(paths).containsKey("/cohorts/{id}/insight");
        assertThat(paths.keySet().stream().filter(path -> path.contains("/insight")))
                .allSatisfy(path -> assertThat(paths.get(path).toString())
                        .contains("in=path")
                        .doesNotContain("in=query"));
    }

    @Test
    void a_large_group_asks_the_database_no_more_than_a_small_one() {
        students(2);
        commands.take(path());
        insight();
        int few = commands.take(path()).size();
        students(200);
        insight();
        assertThat(commands.take(path())).hasSize(few);
    }

    private Http.Answer insight() {
        return http.get(path(), counselor);
    }

    private String path() {
        return "/cohorts/" + cohort + "/insight";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Http.Answer answer, String name) {
        return (List<Map<String, Object>>) answer.body().get(name);
    }

    /** So many students more, who finished the quiz; every second one saved a career. */
    private void students(int many) {
        Cohort made = database.getCollection("cohorts", Cohort.class)
                .find(Filters.eq(cohort))
                .first();
        List<String> people =
                Stream.generate(() -> "pupil-" + UUID.randomUUID()).limit(many).toList();
        database.getCollection("consents", Consent.class)
                .insertMany(people.stream()
                        .map(p -> Consent.given(made, p, "Student", 1, NOW))
                        .toList());
        for (int i = 0; i < many; i++) {
            double realistic = i % 2 == 0 ? 20.0 : 40.0;
            database.getCollection("assessments")
                    .insertOne(new Document("_id", "s-" + people.get(i))
                            .append("revision", 1L)
                            .append("person", people.get(i))
                            .append("startedAt", NOW)
                            .append("completedAt", NOW)
                            .append(
                                    "interests",
                                    new Document("R", realistic)
                                            .append("I", 50.0)
                                            .append("A", 50.0)
                                            .append("S", 50.0)
                                            .append("E", 50.0)
                                            .append("C", 50.0)));
            if (i % 2 == 0) {
                database.getCollection("savedCareers")
                        .insertOne(new Document("_id", "k-" + people.get(i))
                                .append("person", people.get(i))
                                .append("career", "baker")
                                .append("slug", "baker")
                                .append("title", "@baker")
                                .append("savedAt", NOW));
            }
        }
    }
}
