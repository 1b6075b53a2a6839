package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.backends.Http;
import waymark.backends.Tokens;

/**
 * A thousand requests at random: what anybody was shown of a student is what the student's log says, no more, no less.
 */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogWalkTest implements Backends {
    private static final int REQUESTS = 1_000;
    private static final int STUDENTS = 12;
    private static final int COUNSELORS = 3;
    private static final int GROUPS = 5;

    @Inject
    EmbeddedServer server;

    @Inject
    MongoDatabase database;

    private final Random random = new Random(64);
    private final String unique = UUID.randomUUID().toString();
    private final String[] groups = new String[GROUPS];
    private final String[] codes = new String[GROUPS];

    /** By student: what the walk was shown of them, as reader and deed, with how often it is to be in the log. */
    private final Map<Integer, Map<String, Integer>> shown = new TreeMap<>();

    private final Set<String> listed = new HashSet<>();
    private final Map<Integer, Integer> answers = new HashMap<>();
    private Http http;

    @BeforeAll
    void open_groups() {
        http = new Http(server.getURI());
        for (int g = 0; g < GROUPS; g++) {
            var made = http.post("/cohorts", counselor(g % COUNSELORS), "{\"name\":\"" + group(g) + "\"}");
            groups[g] = made.id();
            codes[g] = (String) made.body().get("code");
            http.post("/cohorts/" + groups[g] + "/tasks", counselor(g % COUNSELORS), "{\"kind\":\"take-quiz\"}");
        }
        IntStream.range(0, STUDENTS).forEach(s -> shown.put(s, new TreeMap<>()));
    }

    @Test
    void the_log_is_what_was_shown_and_whatever_is_done_to_it_is_found() {
        for (int i = 0; i < REQUESTS; i++) {
            step();
        }
        assertThat(answers).as("the walk met consent and the lack of it").containsKeys(200, 403, 404);
        assertThat(shown.values().stream().mapToInt(Map::size).sum()).isGreaterThan(50);
        for (int s = 0; s < STUDENTS; s++) {
            assertThat(logged(s)).as("the log of student " + s).isEqualTo(shown.get(s));
            assertThat(check(s)).as("the chain of student " + s).containsEntry("intact", true);
        }

        var looks = database.getCollection("looks");
        looks.deleteOne(entry(0, 2));
        looks.updateOne(entry(1, 3), Updates.set("reader", "Nobody"));
        looks.updateOne(entry(2, 1), Updates.set("what", "Saw nothing"));
        looks.updateOne(entry(3, 2), Updates.set("at", java.util.Date.from(Instant.EPOCH)));
        looks.deleteOne(entry(4, numberOfEntries(4)));
        for (int s = 0; s < STUDENTS; s++) {
            assertThat(check(s)).as("the chain of student " + s).containsEntry("intact", s > 4);
        }
    }

    private void step() {
        int student = random.nextInt(STUDENTS);
        int group = random.nextInt(GROUPS);
        int counselor = random.nextInt(4) == 0 ? random.nextInt(COUNSELORS) : group % COUNSELORS;
        String path = "/cohorts/" + groups[group];
        switch (random.nextInt(14)) {
            case 0, 1 -> ask("POST", "/cohorts/join", student(student), joining(group));
            case 2 -> ask("DELETE", "/me/consents/" + groups[group], student(student), null);
            case 3 -> ask("PUT", "/me/help/" + groups[group], student(student), "{}");
            case 4 -> ask("DELETE", "/me/help/" + groups[group], student(student), null);
            case 5 -> ask("PUT", "/me/consents/" + groups[group], student(student), "{\"parts\":[\"plan\"]}");
            case 6 -> ask("GET", "/me/access-log", student(student), null);
            case 7 -> look(counselor, path + "/students" + part(), "Saw your line in the list of " + group(group));
            case 8 -> look(counselor, path + "/help", "Read that you asked for help in " + group(group));
            case 9 -> look(counselor, path + "/tasks", "Saw how far you are with the tasks of " + group(group));
            case 10 -> look(counselor, "/cohorts/follow-ups", "Saw your line in the list of who may need them");
            case 11 -> look(student(random.nextInt(STUDENTS)), "a student", path + "/students/" + id(student), "?");
            default ->
                look(
                        counselor(counselor),
                        name("counselor", counselor),
                        path + "/students/" + id(student),
                        "Opened your page in " + group(group));
        }
    }

    /** The whole list, or a page of it in some order. */
    private String part() {
        return random.nextInt(3) == 0
                ? ""
                : "?size=2&sort=%s&page=%d"
                        .formatted(List.of("name", "-seen", "quiz").get(random.nextInt(3)), random.nextInt(3));
    }

    private void look(int counselor, String path, String deed) {
        look(counselor(counselor), name("counselor", counselor), path, deed);
    }

    /** Notes whom an answer shows. A list is one entry as long as the walk goes, a student's page one each time. */
    private void look(String token, String reader, String path, String deed) {
        String body = ask("GET", path, token, null).raw().body();
        boolean page = deed.startsWith("Opened");
        for (int s = 0; s < STUDENTS; s++) {
            boolean seen = body.contains(id(s)) && !body.contains("\"status\":4");
            if (seen && (page || listed.add(String.join("/", reader, deed, "" + s)))) {
                shown.get(s).merge(reader + ": " + deed, 1, Integer::sum);
            }
        }
    }

    private Http.Answer ask(String method, String path, String token, String body) {
        Http.Answer answer = http.send(method, path, token, body);
        answers.merge(answer.status(), 1, Integer::sum);
        return answer;
    }

    private Map<String, Integer> logged(int student) {
        Map<String, Integer> logged = new TreeMap<>();
        http.get("/me/access-log?size=100", student(student))
                .items()
                .forEach(look -> logged.merge(
                        look.get("reader") + ": " + look.get("what"), (Integer) look.get("times"), Integer::sum));
        return logged;
    }

    private Map<String, Object> check(int student) {
        return http.get("/me/access-log/check", student(student)).body();
    }

    private Bson entry(int student, long number) {
        return Filters.and(Filters.eq("person", id(student)), Filters.eq("link.number", number));
    }

    private long numberOfEntries(int student) {
        return database.getCollection("looks").countDocuments(Filters.eq("person", id(student)));
    }

    private String joining(int group) {
        return "{\"code\":\"%s\",\"consent\":true}".formatted(codes[group]);
    }

    private String id(int student) {
        return "walker-" + student + "-" + unique;
    }

    private String student(int number) {
        return Tokens.of(id(number), name("student", number), "student");
    }

    private String counselor(int number) {
        return Tokens.of("leader-" + number + "-" + unique, name("counselor", number), "counselor");
    }

    private static String name(String kind, int number) {
        return List.of("Ms.", "Mr.").get(number % 2) + " " + kind + " " + number;
    }

    private static String group(int number) {
        return "Group " + number;
    }
}
