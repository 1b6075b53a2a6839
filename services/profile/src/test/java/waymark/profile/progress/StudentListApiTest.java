package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** The list of a cohort, sorted, filtered and cut into pages. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudentListApiTest implements Backends {
    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private Http http;

    /** Four students: 0 has done all, 1 half of a quiz and shares no plan, 2 nothing, and 3 shares no careers. */
    private FilledCohort school;

    @BeforeAll
    void four() {
        http = new Http(server.getURI());
        school = new FilledCohort(http, database, 4);
        named(0, "Émile Zola", new Date());
        named(1, "ada lovelace", Date.from(Instant.parse("2026-11-29T08:00:00Z")));
        named(2, "Bob.*", null);
        named(3, "Ada Byron", Date.from(Instant.parse("2026-01-05T08:00:00Z")));
        set("plans", school.student(0), Updates.set("items.1.done", true));
        set(
                "assessments",
                "s-" + school.student(1),
                Updates.combine(Updates.unset("completedAt"), Updates.set("answered", 40)));
        set("consents", consent(1), Updates.set("leftOut", List.of("PLAN")));
        database.getCollection("assessments").deleteOne(Filters.eq("s-" + school.student(2)));
        database.getCollection("savedCareers").deleteMany(Filters.eq("person", school.student(2)));
        database.getCollection("plans").deleteOne(Filters.eq(school.student(2)));
        set("consents", consent(3), Updates.set("leftOut", List.of("CAREERS")));
        database.getCollection("savedCareers")
                .insertOne(new Document("_id", "third-" + school.student(0))
                        .append("revision", 1L)
                        .append("person", school.student(0))
                        .append("career", "third")
                        .append("slug", "third")
                        .append("title", "third")
                        .append("savedAt", new Date())
                        .append("updatedAt", new Date()));
        database.getCollection("savedCareers")
                .insertOne(new Document("_id", "gone-" + school.student(1))
                        .append("revision", 1L)
                        .append("person", school.student(1))
                        .append("erased", true));
    }

    @ParameterizedTest
    @CsvSource({
        "name, 3120",
        "-name, 0213",
        "quiz, 2130",
        "-quiz, 3012",
        "finished, 1230",
        "-finished, 3012",
        "saved, 3210",
        "-saved, 0132",
        "seen, 2310",
        "plan, 1230",
        "-plan, 0321"
    })
    void is_sorted_by_what_its_lines_say_and_those_alike_by_name(String sort, String order) {
        assertThat(found("?sort=" + sort)).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({
        "show=not-begun, 2", "show=begun, 1", "show=finished, 30", "show=no-plan, 2", "show=away, 32", "show=all, 3120",
        "q=ADA, 31", "q=ada+b, 3", "q=.*, 2", "q=émile, 0", "q=nobody, ''", "q=ada&show=finished, 3"
    })
    void shows_those_who_are_asked_for(String query, String who) {
        var answer = http.get(school.students() + "?" + query.replace("é", "%C3%A9"), school.counselor());
        assertThat(order(answer.items())).isEqualTo(who);
        assertThat(answer.body()).containsEntry("total", who.length());
        assertThat(answer.object("cohort")).containsEntry("students", 4);
    }

    @Test
    void comes_in_pages_and_only_those_on_a_page_were_looked_at() {
        FilledCohort other = new FilledCohort(http, database, 3);
        var page = http.get(other.students() + "?page=1&size=2", other.counselor());
        assertThat(page.items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("person", other.student(2)));
        assertThat(page.body()).containsEntry("total", 3);
        assertThat(http.get("/me/access-log", Tokens.student(other.student(2))).items())
                .hasSize(1);
        assertThat(http.get("/me/access-log", Tokens.student(other.student(0))).items())
                .isEmpty();
        assertThat(http.get(other.students() + "?page=2&size=2", other.counselor())
                        .items())
                .isEmpty();
        assertThat(http.get(other.students() + "?size=501", other.counselor()).status())
                .isEqualTo(422);
    }

    @Test
    void what_changed_since_a_revision_is_answered_alone_with_whose_line_went() {
        FilledCohort other = new FilledCohort(http, database, 3);
        String seen = other.revision();
        // A visitor's quiz that ended is followed as well, and nobody's.
        database.getCollection("assessments").insertOne(new Document("_id", "ended-" + other.cohort()));
        set("plans", other.student(1), Updates.set("items.1.done", true));
        String then = other.waiting(seen).join();

        var news = http.get(other.students() + "?since=" + seen, other.counselor());
        assertThat(news.items()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("person", other.student(1))
                .containsEntry("planShare", 100.0));
        assertThat(news.body())
                .containsEntry("removed", List.of())
                .containsEntry("total", 3)
                .containsEntry("revision", then);

        http.delete("/me/consents/" + other.cohort(), Tokens.student(other.student(1)));
        other.waiting(then).join();
        news = http.get(other.students() + "?since=" + seen, other.counselor());
        assertThat(news.items()).isEmpty();
        assertThat(news.body())
                .containsEntry("removed", List.of(other.student(1)))
                .containsEntry("total", 2);

        assertThat(http.get(other.students() + "?since=1", other.counselor()).items())
                .as("all, for nobody knows what came after that")
                .hasSize(2);
    }

    @Test
    void what_a_student_takes_out_is_told_of_them_alone() {
        FilledCohort other = new FilledCohort(http, database, 3);
        String student = Tokens.student(other.student(2));
        http.get("/me", student); // here a moment ago, so that what they do next changes nothing else
        String seen = other.revision();

        assertThat(http.delete("/me/careers/judge", student).status()).isEqualTo(204);

        other.waiting(seen).join();
        assertThat(http.get(other.students() + "?since=" + seen, other.counselor())
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("person", other.student(2))
                        .containsEntry("savedCareers", 1));
    }

    private void named(int student, String name, Date seen) {
        set(
                "people",
                school.student(student),
                seen == null
                        ? Updates.combine(Updates.set("name", name), Updates.unset("lastSeen"))
                        : Updates.combine(Updates.set("name", name), Updates.set("lastSeen", seen)));
    }

    private String consent(int student) {
        return school.cohort() + "/" + school.student(student);
    }

    private void set(String collection, String id, Bson update) {
        assertThat(database.getCollection(collection)
                        .updateOne(Filters.eq(id), update)
                        .getMatchedCount())
                .isEqualTo(1);
    }

    private String found(String query) {
        return order(http.get(school.students() + query, school.counselor()).items());
    }

    private String order(List<Map<String, Object>> lines) {
        StringBuilder order = new StringBuilder();
        lines.forEach(line -> order.append(((String) line.get("person")).charAt("pupil-".length())));
        return order.toString();
    }
}
