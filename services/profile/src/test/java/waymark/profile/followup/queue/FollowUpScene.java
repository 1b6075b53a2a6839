package waymark.profile.followup.queue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import waymark.backends.Http;
import waymark.backends.Tokens;

/** A counselor with one group and one student in it, whose past can be written. */
final class FollowUpScene {
    private static final Map<String, Double> SCORES =
            Map.of("R", 20.0, "I", 40.0, "A", 80.0, "S", 50.0, "E", 30.0, "C", 30.0);

    private final Http http;
    private final MongoDatabase database;
    private final String unique = UUID.randomUUID().toString();
    final String student = "listed-" + unique;
    final String counselor = Tokens.counselor("lister-" + unique);
    final String cohort;
    final String code;

    FollowUpScene(Http http, MongoDatabase database) {
        this.http = http;
        this.database = database;
        var made = http.post("/cohorts", counselor, "{\"name\":\"Group\"}");
        this.cohort = made.id();
        this.code = (String) made.body().get("code");
        join("");
    }

    /** The student agrees to be seen. */
    void join(String more) {
        http.post("/cohorts/join", token(), "{\"code\":\"%s\",\"consent\":true%s}".formatted(code, more));
    }

    String token() {
        return Tokens.student(student);
    }

    static Instant daysAgo(int days) {
        return Instant.now().minus(Duration.ofDays(days));
    }

    void joinedAgo(int days) {
        database.getCollection("consents")
                .updateOne(Filters.eq("person", student), Updates.set("givenAt", daysAgo(days)));
    }

    void seenAgo(int days) {
        database.getCollection("people").updateOne(Filters.eq(student), Updates.set("lastSeen", daysAgo(days)));
    }

    void begun(String quiz, int answered, int daysAgo) {
        quiz(quiz, answered, daysAgo, null, List.of(), SCORES);
    }

    void completed(String quiz, int daysAgo, Map<String, Double> scores, String... flags) {
        quiz(quiz, 80, daysAgo, daysAgo(daysAgo), List.of(flags), scores);
    }

    void completed(String quiz, int daysAgo, String... flags) {
        completed(quiz, daysAgo, SCORES, flags);
    }

    private void quiz(
            String quiz, int answered, int daysAgo, Instant done, List<String> flags, Map<String, Double> scores) {
        Document taken = new Document("_id", quiz + unique)
                .append("revision", 1L)
                .append("person", student)
                .append("instrument", "interests-1")
                .append("instrumentVersion", "1.0")
                .append("items", 80)
                .append("answered", answered)
                .append("sectionsDone", List.of())
                .append("startedAt", daysAgo(daysAgo))
                .append("updatedAt", daysAgo(daysAgo))
                .append("flags", flags);
        if (done != null) {
            taken.append("completedAt", done)
                    .append("interests", new Document(Map.copyOf(scores)))
                    .append(
                            "standardErrors",
                            new Document(scores.keySet().stream().collect(Collectors.toMap(key -> key, key -> 4.0))));
        }
        put("assessments", taken);
    }

    /** A task asks everyone in the group for a quiz by that day. */
    void quizDue(LocalDate due) {
        put(
                "tasks",
                new Document("_id", "task-" + unique)
                        .append("revision", 1L)
                        .append("cohort", cohort)
                        .append("kind", "TAKE_QUIZ")
                        .append("count", 1)
                        .append("due", due)
                        .append("fresh", false)
                        .append("everyone", true)
                        .append("people", List.of())
                        .append("counselor", "lister-" + unique)
                        .append("counselorName", "Lister")
                        .append("givenAt", daysAgo(20)));
    }

    void matched(String quiz, String tier) {
        put(
                "bestMatches",
                new Document("_id", quiz + unique)
                        .append("revision", 1L)
                        .append("person", student)
                        .append("model", "m")
                        .append(
                                "top",
                                List.of(new Document("slug", "baker")
                                        .append("title", "Baker")
                                        .append("fit", 40.0)
                                        .append("percentile", 90.0)
                                        .append("tier", tier))));
    }

    private void put(String collection, Document document) {
        MongoCollection<Document> all = database.getCollection(collection);
        all.replaceOne(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    void plan(String due, boolean done) {
        Object revision = http.get("/me/plan", token()).body().get("revision");
        http.put(
                "/me/plan",
                token(),
                "{\"revision\":%s,\"items\":[{\"id\":\"a\",\"head\":\"Call\",\"due\":\"%s\",\"done\":%s}]}"
                        .formatted(revision, due, done));
    }

    Http.Answer queue(String query) {
        return http.get("/cohorts/follow-ups" + query, counselor);
    }

    /** Names of the rules in the list. */
    List<Object> rules() {
        return queue("").items().stream().map(line -> line.get("rule")).toList();
    }

    /** Says something of the line of a rule. */
    Http.Answer mark(String rule, String body) {
        return http.put("/cohorts/" + cohort + "/follow-ups/" + student + "/" + rule, counselor, body);
    }

    Http.Answer set(String rule, boolean on, Object value) {
        return http.put(
                "/cohorts/follow-ups/rules",
                counselor,
                "{\"items\":[{\"rule\":\"%s\",\"on\":%s,\"value\":%s}]}".formatted(rule, on, value));
    }
}
