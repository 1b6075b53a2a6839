package waymark.profile.task;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.profile.person.Viewer;

/** Reads what people have done, as far as tasks ask for it: three questions, however many people they are. */
@Singleton
public class TaskQuery {
    /** More than any cohort has, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 20_000;

    private final MongoCollection<Document> assessments;
    private final MongoCollection<Document> careers;
    private final MongoCollection<Document> plans;

    TaskQuery(MongoDatabase database) {
        this.assessments = database.getCollection("assessments");
        this.careers = database.getCollection("savedCareers");
        this.plans = database.getCollection("plans");
    }

    /** The facts about each of them, by person. */
    public Map<String, TaskFacts> facts(List<Viewer> viewers) {
        List<String> people = viewers.stream().map(Viewer::of).toList();
        Map<String, TaskFacts> facts = new HashMap<>();
        if (people.isEmpty()) {
            return facts;
        }
        Map<String, List<Document>> taken = byPerson(assessments, people, "completedAt", "startedAt");
        Map<String, List<Document>> saved = byPerson(careers, people, "savedAt", "career");
        Map<String, Document> made = new HashMap<>();
        plans.aggregate(List.of(
                        Aggregates.match(Filters.in("_id", people)),
                        Aggregates.project(new Document("updatedAt", 1)
                                .append(
                                        "steps",
                                        new Document("$size", new Document("$ifNull", List.of("$items", List.of())))))))
                .batchSize(LARGEST_BATCH)
                .forEach(plan -> made.put(plan.getString("_id"), plan));
        people.forEach(person -> {
            Document plan = made.getOrDefault(person, new Document());
            List<Document> quizzes = taken.getOrDefault(person, List.of());
            facts.put(
                    person,
                    new TaskFacts(
                            times(quizzes, "completedAt"),
                            quizzes.stream().anyMatch(quiz -> quiz.get("completedAt") == null),
                            times(saved.getOrDefault(person, List.of()), "savedAt"),
                            plan.getInteger("steps", 0),
                            plan.get("updatedAt") instanceof Date at ? at.toInstant() : null));
        });
        return facts;
    }

    private static Map<String, List<Document>> byPerson(
            MongoCollection<Document> collection, List<String> people, String... fields) {
        Map<String, List<Document>> found = new HashMap<>();
        // What is left of something dropped has no person.
        Bson theirs = Filters.in("person", people);
        collection
                .find(theirs)
                .projection(Projections.fields(Projections.include("person"), Projections.include(fields)))
                .batchSize(LARGEST_BATCH)
                .forEach(d -> found.computeIfAbsent(d.getString("person"), person -> new ArrayList<>())
                        .add(d));
        return found;
    }

    private static List<Instant> times(List<Document> documents, String field) {
        return documents.stream()
                .map(d -> d.get(field))
                .filter(Date.class::isInstance)
                .map(at -> ((Date) at).toInstant())
                .toList();
    }
}
