package waymark.profile.progress;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;

/** A counselor's cohort whose students all took the quiz, keep two careers, and did half of their plan. */
public final class FilledCohort {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Http http;
    private final String unique = UUID.randomUUID().toString();
    private final String counselor = Tokens.counselor(counselorId());
    private final String cohort;

    public FilledCohort(Http http, MongoDatabase database, int students) {
        this.http = http;
        this.cohort = http.post("/cohorts", counselor, "{\"name\":\"Class\"}").id();
        List<String> people =
                IntStream.range(0, students).mapToObj(this::student).toList();
        Cohort made = database.getCollection("cohorts", Cohort.class)
                .find(new Document("_id", cohort))
                .first();
        database.getCollection("consents", Consent.class)
                .insertMany(people.stream()
                        .map(p -> Consent.given(made, p, "Student " + p, 1, NOW))
                        .toList());
        insert(database, "people", people.stream().map(p -> new Document("_id", p)
                .append("name", "Student " + p)
                .append("createdAt", NOW)
                .append("lastSeen", NOW)));
        insert(database, "assessments", people.stream().map(FilledCohort::assessment));
        insert(database, "bestMatches", people.stream().map(p -> new Document("_id", "s-" + p)
                .append("revision", 1L)
                .append("person", p)
                .append("model", "m")
                .append("top", List.of(top("a"), top("b"), top("c"), top("d")))));
        insert(database, "plans", people.stream().map(p -> new Document("_id", p)
                .append("revision", 1L)
                .append("items", List.of(step("one", true), step("two", false)))
                .append("updatedAt", NOW)));
        insert(database, "savedCareers", people.stream().flatMap(p -> Stream.of(kept(p, "baker"), kept(p, "judge"))));
    }

    private static void insert(MongoDatabase database, String collection, Stream<Document> documents) {
        database.getCollection(collection).insertMany(documents.toList());
    }

    private static Document assessment(String person) {
        return new Document("_id", "s-" + person)
                .append("revision", 1L)
                .append("person", person)
                .append("instrument", "interests-1")
                .append("instrumentVersion", "1.0")
                .append("items", 80)
                .append("answered", 80)
                .append("sectionsDone", List.of("s1"))
                .append("startedAt", NOW)
                .append("updatedAt", NOW)
                .append("completedAt", NOW)
                .append("flags", List.of());
    }

    private static Document top(String slug) {
        return new Document("slug", slug)
                .append("title", slug)
                .append("fit", 80.0)
                .append("percentile", 99.0)
                .append("tier", "best");
    }

    private static Document step(String id, boolean done) {
        return new Document("id", id).append("head", id).append("done", done);
    }

    private static Document kept(String person, String career) {
        return new Document("_id", career + "-" + person)
                .append("revision", 1L)
                .append("person", person)
                .append("career", career)
                .append("slug", career)
                .append("title", career)
                .append("savedAt", NOW)
                .append("updatedAt", NOW);
    }

    public String counselorId() {
        return "head-" + unique;
    }

    public String counselor() {
        return counselor;
    }

    public String cohort() {
        return cohort;
    }

    public String student(int n) {
        return "pupil-" + n + "-" + unique;
    }

    public String path() {
        return "/cohorts/" + cohort;
    }

    public String students() {
        return path() + "/students";
    }

    public String changes(String seen) {
        return path() + "/changes?revision=" + seen;
    }

    /** The revision the counselor's list has now. */
    public String revision() {
        return (String) http.get(students(), counselor).body().get("revision");
    }

    /** What the question whether anything changed is answered at once. */
    public String changed(String seen) {
        return (String) http.get(changes(seen), counselor).body().get("revision");
    }

    /** The answer to somebody who waits for another revision. */
    public CompletableFuture<String> waiting(String seen) {
        return asking(seen).thenApply(answer -> (String) answer.body().get("revision"));
    }

    /** The same as it comes. */
    public CompletableFuture<Http.Answer> asking(String seen) {
        return CompletableFuture.supplyAsync(
                () -> http.send("GET", changes(seen), counselor, null, "Prefer", "wait=25"));
    }
}
