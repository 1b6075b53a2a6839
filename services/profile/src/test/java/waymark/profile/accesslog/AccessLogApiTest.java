package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** Whatever counselors do, the log says who was shown what: no more and no less. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogApiTest implements Backends {
    private static final int STUDENTS = 5;

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private Http http;
    private String unique;
    private List<String> cohorts;

    /** Two counselors with a group each; all students are in both. */
    @BeforeEach
    void a_school() {
        http = new Http(server.getURI());
        unique = UUID.randomUUID().toString();
        cohorts = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            var made = http.post("/cohorts", counselor(c), "{\"name\":\"Group %d\"}".formatted(c));
            cohorts.add(made.id());
            for (int s = 0; s < STUDENTS; s++) {
                String code = (String) made.body().get("code");
                http.post("/cohorts/join", student(s), "{\"code\":\"%s\",\"consent\":true}".formatted(code));
            }
        }
    }

    @Test
    void the_log_equals_what_was_shown_in_a_walk_of_a_thousand_requests() {
        Random dice = new Random(12);
        Map<String, Integer> shown = new HashMap<>();
        for (int i = 0; i < 1_000; i++) {
            int counselor = dice.nextInt(2);
            int student = dice.nextInt(STUDENTS);
            String group = "/cohorts/" + cohorts.get(dice.nextInt(2));
            switch (dice.nextInt(20)) {
                case 0 -> http.delete("/me/consents/" + cohorts.get(counselor), student(student));
                case 1 -> rejoin(student, counselor);
                case 2, 3 -> http.get(group + "/changes", counselor(counselor));
                default -> {
                    String path = group + "/students/" + "student-" + student + unique;
                    if (http.get(path, counselor(counselor)).status() == 200) {
                        shown.merge("Group " + cohorts.indexOf(group.substring(9)) + " " + student, 1, Integer::sum);
                    }
                }
            }
        }

        Map<String, Integer> logged = new HashMap<>();
        for (int s = 0; s < STUDENTS; s++) {
            for (Map<String, Object> look : log(s)) {
                String deed = (String) look.get("what");
                logged.merge(deed.replace("Opened your page in ", "") + " " + s, (int) look.get("times"), Integer::sum);
            }
            assertThat(check(s).body()).containsEntry("intact", true);
        }
        assertThat(logged).isEqualTo(shown);
    }

    @Test
    void a_page_that_stays_open_and_shows_itself_anew_is_one_visit() {
        String page = "/cohorts/" + cohorts.get(0) + "/students/student-0" + unique;
        http.get(page, counselor(0));
        for (int i = 0; i < 20; i++) {
            assertThat(http.get(page + "?renews=true", counselor(0)).body()).containsKey("progress");
        }
        assertThat(log(0)).singleElement().satisfies(look -> assertThat(look).containsEntry("times", 1));
        assertThat(http.get(page + "?renews=true", counselor(1)).status()).isEqualTo(404);
        String first = "/cohorts/" + cohorts.get(1) + "/students/student-0" + unique + "?renews=true";
        http.get(first, counselor(1));
        assertThat(log(0)).as("nobody reads without an entry").hasSize(2);
    }

    @Test
    void nothing_is_shown_that_could_not_be_logged() {
        String unlucky = "student-1" + unique;
        database.runCommand(new Document("collMod", "looks")
                .append("validator", new Document("person", new Document("$ne", unlucky))));
        try {
            var page = http.get("/cohorts/" + cohorts.get(0) + "/students/" + unlucky, counselor(0));
            assertThat(page.status()).isEqualTo(500);
            assertThat(page.body().toString()).doesNotContain("progress", "quizShare");
            var list = http.get("/cohorts/" + cohorts.get(0) + "/students", counselor(0));
            assertThat(list.status()).isEqualTo(500);
            assertThat(list.body().toString()).doesNotContain("items", "quizShare");
            assertThat(log(1)).isEmpty();
        } finally {
            database.runCommand(new Document("collMod", "looks").append("validator", new Document()));
        }
        assertThat(http.get("/cohorts/" + cohorts.get(0) + "/students", counselor(0))
                        .items())
                .hasSize(STUDENTS);
        assertThat(log(1)).hasSize(1);
    }

    @Test
    void a_student_is_told_in_words_that_an_entry_was_removed_or_altered() {
        String page = "/cohorts/" + cohorts.get(0) + "/students/student-0" + unique;
        for (int i = 0; i < 3; i++) {
            http.get(page, counselor(0));
        }
        assertThat(check(0).body())
                .containsEntry("entries", 3)
                .containsEntry("result", "All 3 entries are as they were written: none was removed or altered.");

        var looks = database.getCollection("looks");
        looks.updateOne(
                Filters.and(Filters.eq("person", "student-0" + unique), Filters.eq("link.number", 2)),
                Updates.set("what", "Looked at nothing"));
        looks.deleteOne(Filters.and(Filters.eq("person", "student-0" + unique), Filters.eq("link.number", 3)));

        assertThat(check(0).body()).containsEntry("intact", false);
        assertThat((List<?>) check(0).body().get("findings"))
                .hasSize(2)
                .anySatisfy(found -> assertThat(found).asString().endsWith("was altered."))
                .anySatisfy(found -> assertThat(found).asString().startsWith("An entry was removed at the end"));
        assertThat(http.get("/me/access-log/check", student(1)).body()).containsEntry("intact", true);
    }

    private void rejoin(int student, int counselor) {
        var cohort = http.get("/cohorts/" + cohorts.get(counselor), counselor(counselor));
        http.post(
                "/cohorts/join",
                student(student),
                "{\"code\":\"%s\",\"consent\":true}".formatted(cohort.body().get("code")));
    }

    private List<Map<String, Object>> log(int student) {
        return http.get("/me/access-log", student(student)).items();
    }

    private Http.Answer check(int student) {
        return http.get("/me/access-log/check", student(student));
    }

    private String student(int number) {
        return Tokens.student("student-" + number + unique);
    }

    private String counselor(int number) {
        return Tokens.counselor("counselor-" + number + unique);
    }
}
