package waymark.profile.progress;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.ConsentStore;

/**
 * Whose lines a page of a list has: filtered, sorted and cut to the page where the data is. Of others' data it reads
 * what the filter and the order need; the lines of those on the page are {@link StudentProgressQuery}'s.
 */
@Singleton
class StudentListQuery {
    /** The name that stands in the line, in small letters; and when they were last here. */
    private static final List<Document> WHO = stages(
            """
            {$lookup: {from: "people", localField: "person", foreignField: "_id", as: "who"}}
            {$set: {who: {$first: "$who"}}}
            {$set: {seen: "$who.lastSeen", name: {$toLower: {$cond: [
                {$eq: [{$trim: {input: {$ifNull: ["$who.name", ""]}}}, ""]}, "$personName", "$who.name"]}}}}
            """);

    /** {@code quiz}: how much of the latest quiz is done, 0–100, absent before one; and how many are finished. */
    private static final List<Document> QUIZ = stages(
            """
            {$lookup: {from: "assessments", localField: "person", foreignField: "person", as: "taken", pipeline: [
                {$sort: {startedAt: -1, _id: 1}}, {$project: {items: 1, answered: 1, completedAt: 1}}]}}
            {$set: {last: {$first: "$taken"}, finished: {$size: {$filter: {
                input: "$taken", cond: {$gt: ["$$this.completedAt", null]}}}}}}
            {$set: {quiz: {$switch: {
                default: {$multiply: [100, {$divide: ["$last.answered", "$last.items"]}]}, branches: [
                {case: {$eq: [{$size: "$taken"}, 0]}, then: null},
                {case: {$gt: ["$last.completedAt", null]}, then: 100},
                {case: {$lte: ["$last.items", 0]}, then: 0}]}}}}
            """);

    private static final List<Document> SAVED = stages(
            """
            {$lookup: {from: "savedCareers", localField: "person", foreignField: "person", as: "saved", pipeline: [
                {$match: {erased: {$exists: false}}}, {$project: {_id: 1}}]}}
            {$set: {saved: {$cond: [{$in: ["CAREERS", {$ifNull: ["$leftOut", []]}]}, 0, {$size: "$saved"}]}}}
            """);

    /** {@code plan}: how much is done, 0–100; absent where the plan is not shared. */
    private static final List<Document> PLAN = stages(
            """
            {$lookup: {from: "plans", localField: "person", foreignField: "_id", as: "plan"}}
            {$set: {steps: {$ifNull: [{$first: "$plan.items.done"}, []]}}}
            {$set: {plan: {$switch: {default: {$multiply: [100, {$divide: [
                    {$size: {$filter: {input: "$steps", cond: "$$this"}}}, {$size: "$steps"}]}]}, branches: [
                {case: {$in: ["PLAN", {$ifNull: ["$leftOut", []]}]}, then: null},
                {case: {$eq: [{$size: "$steps"}, 0]}, then: 0}]}}}}
            """);

    private final MongoCollection<Document> consents;
    private final ConsentStore store;
    private final Clock clock;

    StudentListQuery(MongoDatabase database, ConsentStore store, Clock clock) {
        this.consents = database.getCollection("consents");
        this.store = store;
        this.clock = clock;
    }

    /**
     * Those on a page, in their order.
     *
     * @param total how many there are on all pages
     */
    record Found(List<String> people, int total) {}

    /**
     * A page of those with live consent whom the filter takes.
     *
     * @param among only these people; null for all
     */
    Found find(Cohort cohort, StudentFilter filter, @Nullable Collection<String> among, int skip, int size) {
        Bson theirs = store.liveIn(cohort);
        List<Bson> stages = new ArrayList<>();
        stages.add(Aggregates.match(among == null ? theirs : Filters.and(theirs, Filters.in("person", among))));
        stages.addAll(WHO);
        needed(filter).forEach(stages::addAll);
        narrowing(filter).forEach(condition -> stages.add(Aggregates.match(condition)));
        int direction = filter.falling() ? -1 : 1;
        String by = filter.sort().label();
        Document order = new Document(by, direction).append("name", by.equals("name") ? direction : 1);
        stages.add(new Document(
                "$facet",
                new Document("total", List.of(new Document("$count", "n")))
                        .append(
                                "page",
                                List.of(
                                        new Document("$sort", order.append("person", 1)),
                                        new Document("$skip", skip),
                                        new Document("$limit", size),
                                        new Document("$project", new Document("person", 1))))));
        Document found = Objects.requireNonNull(consents.aggregate(stages).first());
        List<Document> total = found.getList("total", Document.class);
        return total.isEmpty()
                ? new Found(List.of(), 0)
                : new Found(
                        found.getList("page", Document.class).stream()
                                .map(line -> line.getString("person"))
                                .toList(),
                        total.getFirst().getInteger("n"));
    }

    /** What the filter and the order look at, and no more. */
    private static List<List<Document>> needed(StudentFilter filter) {
        Set<StudentFilter.Sort> facts = EnumSet.of(filter.sort());
        facts.add(
                switch (filter.show()) {
                    case NOT_BEGUN, BEGUN, FINISHED -> StudentFilter.Sort.QUIZ;
                    case NO_PLAN -> StudentFilter.Sort.PLAN;
                    case ALL, AWAY -> StudentFilter.Sort.NAME;
                });
        return facts.stream()
                .map(fact -> switch (fact) {
                    case NAME, SEEN -> List.<Document>of();
                    case QUIZ, FINISHED -> QUIZ;
                    case SAVED -> SAVED;
                    case PLAN -> PLAN;
                })
                .distinct()
                .toList();
    }

    private List<Bson> narrowing(StudentFilter filter) {
        List<Bson> conditions = new ArrayList<>();
        filter.words().forEach(word -> conditions.add(Filters.regex("name", Pattern.quote(word), "i")));
        Date away = Date.from(clock.instant().minus(Duration.ofDays(StudentFilter.AWAY_DAYS)));
        switch (filter.show()) {
            case ALL -> {
                // everybody
            }
            case NOT_BEGUN -> conditions.add(Filters.eq("quiz", null));
            case BEGUN -> conditions.add(Filters.lt("quiz", 100));
            case FINISHED -> conditions.add(Filters.gte("quiz", 100));
            case NO_PLAN -> conditions.add(Filters.eq("plan", 0));
            case AWAY -> conditions.add(Filters.not(Filters.gte("seen", away)));
        }
        return conditions;
    }

    private static List<Document> stages(String json) {
        return Document.parse("{stages: [" + json.strip().replaceAll("\n\\{", ",\n{") + "]}")
                .getList("stages", Document.class);
    }
}
