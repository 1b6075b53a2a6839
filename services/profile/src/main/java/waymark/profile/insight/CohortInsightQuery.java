package waymark.profile.insight;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.profile.cohort.Consent;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.person.Person;
import waymark.profile.person.PersonStore;
import waymark.profile.person.Viewer;
import waymark.profile.plan.PlanStore;

/** Reads what the figures of a group are made of: one question a collection, however many students there are. */
@Singleton
class CohortInsightQuery {
    /** More than there are of anything, so that an answer comes in few pieces. */
    private static final int LARGEST_BATCH = 20_000;

    private final PersonStore people;
    private final PlanStore plans;
    private final MongoCollection<Taken> quizzes;
    private final MongoCollection<Document> careers;

    CohortInsightQuery(PersonStore people, PlanStore plans, MongoDatabase database) {
        this.people = people;
        this.plans = plans;
        this.quizzes = database.getCollection("assessments", Taken.class);
        this.careers = database.getCollection("savedCareers");
    }

    /** As much of a quiz as figures need. */
    public record Taken(
            @BsonId String id,
            String person,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Map<String, Double> interests) {}

    /** What is known of students who let themselves be seen, without what they do not share. */
    List<InsightRules.Student> read(List<Consent> live) {
        List<Viewer> viewers = live.stream().map(Consent::viewer).toList();
        Map<String, Person> persons = people.find(viewers);
        Map<String, List<Taken>> taken = quizzes(live);
        Map<String, Map<String, String>> saved = careers(sharing(live, ConsentPart.CAREERS));
        Map<String, Double> shares = plans.shares(viewers);
        return live.stream()
                .map(consent -> {
                    List<Taken> newestFirst = taken.getOrDefault(consent.person(), List.of());
                    List<Taken> finished = newestFirst.stream()
                            .filter(quiz -> quiz.completedAt() != null)
                            .toList();
                    Person person = persons.get(consent.person());
                    return new InsightRules.Student(
                            !newestFirst.isEmpty(),
                            finished.isEmpty() ? null : finished.getLast().completedAt(),
                            person == null ? null : person.lastSeen(),
                            consent.shows(ConsentPart.RESULTS) ? interests(finished) : Map.of(),
                            saved.getOrDefault(consent.person(), Map.of()),
                            consent.shows(ConsentPart.PLAN) ? shares.get(consent.person()) : null);
                })
                .toList();
    }

    private static Map<String, Double> interests(List<Taken> finishedNewestFirst) {
        return finishedNewestFirst.stream()
                .limit(1)
                .flatMap(quiz -> Stream.ofNullable(quiz.interests()))
                .findFirst()
                .orElse(Map.of());
    }

    private static List<String> sharing(List<Consent> live, ConsentPart part) {
        return live.stream()
                .filter(consent -> consent.shows(part))
                .map(Consent::person)
                .toList();
    }

    private Map<String, List<Taken>> quizzes(List<Consent> live) {
        return quizzes
                .find(Filters.in("person", live.stream().map(Consent::person).toList()))
                .projection(Projections.include("person", "startedAt", "completedAt", "interests"))
                .sort(Sorts.orderBy(Sorts.descending("startedAt"), Sorts.ascending("_id")))
                .batchSize(LARGEST_BATCH)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(Taken::person));
    }

    /** The careers each of these keeps, slug and title. */
    private Map<String, Map<String, String>> careers(List<String> people) {
        Map<String, Map<String, String>> saved = new HashMap<>();
        careers.find(Filters.and(Filters.in("person", people), Filters.exists("erased", false)))
                .projection(Projections.include("person", "slug", "title"))
                .batchSize(LARGEST_BATCH)
                .forEach(kept -> saved.computeIfAbsent(kept.getString("person"), none -> new HashMap<>())
                        .put(kept.getString("slug"), kept.getString("title")));
        return saved;
    }
}
