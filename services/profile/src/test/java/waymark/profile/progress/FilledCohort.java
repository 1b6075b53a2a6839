package waymark.profile.progress;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonTimestamp;
import org.bson.Document;
import waymark.backends.Http;
import waymark.backends.Tokens;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;

/** A counselor's cohort whose students all took the quiz, keep two careers, and did half of their plan. */
public final class FilledCohort {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Http http;
    private final MongoDatabase database;
    private final String unique = UUID.randomUUID().toString();
    private final String counselor = Tokens.counselor(counselorId());
    private final String cohort;
    private long wroteAt;

    public FilledCohort(Http http, MongoDatabase database, int students) {
        this.http = http;
        this.database = database;
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
        insert("people", people.stream().map(p -> new Document("_id", p)
                .append("name", "Student " + p)
                .append("createdAt", NOW)
                .append("lastSeen", NOW)));
        insert("assessments", people.stream().map(FilledCohort::assessment));
        insert("bestMatches", people.stream().map(p -> new Document("_id", "s-" + p)
                .append("revision", 1L)
                .append("person", p)
                .append("model", "m")
                .append("top", List.of(top("a"), top("b"), top("c"), top("d")))));
        insert("plans", people.stream().map(p -> new Document("_id", p)
                .append("revision", 1L)
                .append("items", List.of(step("one", true), step("two", false)))
                .append("updatedAt", NOW)));
        this.wroteAt = written(new Document("insert", "savedCareers")
                .append(
                        "documents",
                        people.stream()
                                .flatMap(p -> Stream.of(kept(p, "baker"), kept(p, "judge")))
                                .toList()));
    }

    /** A student leaves that part out of the consent. */
    public void leaveOut(int student, String part) {
        Document left = new Document("$set", new Document("leftOut", List.of(part)))
                .append("$inc", new Document("revision", 1L));
        this.wroteAt = written(new Document("update", "consents")
                .append(
                        "updates",
                        List.of(new Document("q", new Document("person", student(student))).append("u", left))));
    }

    /** When the database wrote it, as its change stream tells. */
    private long written(Document command) {
        return database.runCommand(command)
                .get("operationTime", BsonTimestamp.class)
                .getValue();
    }

    private void insert(String collection, Stream<Document> documents) {
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

    /** The revision the counselor's list has, once the change stream has told of all that was written here. */
    public String revision() {
        await().until(() -> Long.parseUnsignedLong(changed(""), 16) >= wroteAt);
        return (String) http.get(students(), counselor).body().get("revision");
    }

    /** What the question whether anything changed is answered at once. */
    public String changed(String seen) {
        return (String) http.get(changes(seen), counselor).body().get("revision");
    }

    /** The answer to somebody who waits for another revision. */
    public CompletableFuture<String> waiting(String seen) {
        return asking(seen, 25).thenApply(answer -> (String) answer.body().get("revision"));
    }

    /** The same as it comes, after so many seconds at the most. */
    public CompletableFuture<Http.Answer> asking(String seen, int wait) {
        return CompletableFuture.supplyAsync(
                () -> http.send("GET", changes(seen), counselor, null, "Prefer", "wait=" + wait));
    }
}
