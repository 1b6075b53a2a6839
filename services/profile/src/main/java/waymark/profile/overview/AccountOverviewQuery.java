package waymark.profile.overview;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Variable;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import waymark.edge.Sha256;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.assessment.TopMatches;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Consent;
import waymark.profile.consent.ConsentTextStore;
import waymark.profile.help.HelpRequest;
import waymark.profile.note.Note;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;
import waymark.profile.task.TaskFacts;

/**
 * Reads what this service's collections hold of one person, with one query: five cost the database about twice as much.
 */
@Singleton
class AccountOverviewQuery {
    /** Which collection a document comes from. */
    private static final String OF = "of";

    /** More than anybody has, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    /** How the access log begins its words about a look at somebody's page; everything else is a list. */
    private static final String PAGE = "^Opened your page";

    private final MongoCollection<RawBsonDocument> plans;
    private final CodecRegistry codecs;
    private final Instant textSince;

    AccountOverviewQuery(MongoDatabase database, ConsentTextStore texts) {
        this.plans = database.getCollection("plans", RawBsonDocument.class);
        this.codecs = database.getCodecRegistry();
        this.textSince = texts.askedSince();
    }

    /** As much of a person's document as does not change while they are here, and who looked at them since. */
    public record Visit(@BsonId String id, @Nullable Instant lastVisit, List<Looks> looks) {}

    /**
     * A person's parts as they are stored.
     *
     * @param documents each with the collection it comes from
     * @param codecs what reads them
     * @param textSince since when the words of today are what consents are asked for
     */
    record Stored(List<RawBsonDocument> documents, CodecRegistry codecs, Instant textSince) {

        /** A checksum (SHA-256): another one whenever anything in them was written. */
        byte[] checksum() {
            return Sha256.of(
                    documents.stream().map(d -> d.getByteBuffer().asNIO()).toList());
        }

        List<Consent> consents() {
            return from("consents", Consent.class);
        }

        /** What tasks ask for, as far as the person has done it. */
        TaskFacts done() {
            List<SavedAssessment> taken = from("assessments", SavedAssessment.class);
            Optional<Plan> plan = from("plans", Plan.class).stream().findFirst();
            return new TaskFacts(
                    taken.stream()
                            .flatMap(quiz -> Stream.ofNullable(quiz.completedAt()))
                            .toList(),
                    taken.stream().anyMatch(quiz -> quiz.completedAt() == null),
                    from("savedCareers", SavedCareer.class).stream()
                            .map(SavedCareer::savedAt)
                            .toList(),
                    plan.map(made -> made.items().size()).orElse(0),
                    plan.map(Plan::updatedAt).orElse(null));
        }

        AccountOverview.Parts parts() {
            List<Visit> visits = from("people", Visit.class);
            return new AccountOverview.Parts(
                    from("assessments", SavedAssessment.class),
                    from("bestMatches", TopMatches.class),
                    from("savedCareers", SavedCareer.class),
                    from("plans", Plan.class).stream().findFirst(),
                    groups(),
                    from("notes", Note.class),
                    from("helpRequests", HelpRequest.class),
                    from("rosterPeople", AccountOverview.Rostered.class),
                    visits.stream().flatMap(visit -> visit.looks().stream()).toList(),
                    visits.stream()
                            .flatMap(visit -> Stream.ofNullable(visit.lastVisit()))
                            .findFirst()
                            .orElse(null),
                    textSince);
        }

        private List<JoinedGroup> groups() {
            List<Consent> given = consents();
            List<JoinedGroup.Around> around = from("consents", JoinedGroup.Around.class);
            return IntStream.range(0, given.size())
                    .mapToObj(i -> around.get(i).of(given.get(i)))
                    .toList();
        }

        private <T> List<T> from(String collection, Class<T> type) {
            BsonString name = new BsonString(collection);
            return documents.stream()
                    .filter(d -> name.equals(d.get(OF)))
                    .map(d -> d.decode(codecs.get(type)))
                    .toList();
        }
    }

    /** What is stored of the viewer. */
    Stored read(Viewer self) {
        List<Bson> pipeline = new ArrayList<>();
        pipeline.add(Aggregates.match(Filters.eq(self.of())));
        pipeline.add(named("plans"));
        pipeline.add(and("assessments", self));
        pipeline.add(and("bestMatches", self));
        pipeline.add(and("savedCareers", self));
        pipeline.add(Aggregates.unionWith("consents", groups(self)));
        pipeline.add(and("helpRequests", self));
        pipeline.add(Aggregates.unionWith(
                "rosterPeople",
                List.of(
                        Aggregates.match(Filters.eq("person", self.of())),
                        Aggregates.lookup("cohorts", "enrollments.cohort", "_id", "groups"),
                        Aggregates.project(Projections.include("enrollments", "groups")),
                        named("rosterPeople"))));
        Bson shared = Filters.and(Filters.eq("person", self.of()), Filters.eq("shared", true));
        pipeline.add(Aggregates.unionWith("notes", List.of(Aggregates.match(shared), named("notes"))));
        pipeline.add(Aggregates.unionWith("people", visit(self)));
        return new Stored(
                plans.aggregate(pipeline).batchSize(LARGEST_BATCH).into(new ArrayList<>()), codecs, textSince);
    }

    /** Consents, each with its group and those of its tasks for the person that ended or were removed. */
    private static List<Bson> groups(Viewer self) {
        return List.of(
                Aggregates.match(Filters.eq("person", self.of())),
                Aggregates.lookup("cohorts", "cohort", "_id", "groups"),
                over("tasks", "ended", self),
                over("removedTasks", "removed", self),
                named("consents"));
    }

    private static Bson over(String tasks, String as, Viewer self) {
        Bson theirs = Filters.and(
                Filters.exists("endedAt"), Filters.or(Filters.eq("everyone", true), Filters.eq("people", self.of())));
        return new Document(
                "$lookup",
                new Document("from", tasks)
                        .append("localField", "cohort")
                        .append("foreignField", "cohort")
                        .append("pipeline", List.of(Aggregates.match(theirs)))
                        .append("as", as));
    }

    /** When the person was here last, and what of the access log is newer, a document a reader. */
    private static List<Bson> visit(Viewer self) {
        Document page = new Document("$regexMatch", new Document("input", "$what").append("regex", PAGE));
        Bson since = Filters.and(
                Filters.eq("person", self.of()), Filters.expr(new Document("$gt", List.of("$at", "$$since"))));
        List<Bson> looks = List.of(
                Aggregates.match(since),
                Aggregates.group(
                        "$readerId",
                        Accumulators.max("reader", "$reader"),
                        Accumulators.max("at", "$at"),
                        Accumulators.sum("pages", new Document("$cond", List.of(page, 1, 0))),
                        Accumulators.sum("lists", new Document("$cond", List.of(page, 0, 1)))),
                Aggregates.sort(Sorts.ascending("_id")));
        return List.of(
                Aggregates.match(Filters.eq(self.of())),
                // On a first visit nothing is news.
                Aggregates.lookup(
                        "looks",
                        List.of(new Variable<>("since", new Document("$ifNull", List.of("$lastVisit", "$$NOW")))),
                        looks,
                        "looks"),
                Aggregates.project(Projections.include("lastVisit", "looks")),
                named("people"));
    }

    private static Bson and(String collection, Viewer self) {
        return Aggregates.unionWith(
                collection, List.of(Aggregates.match(Filters.eq("person", self.of())), named(collection)));
    }

    private static Bson named(String collection) {
        return Aggregates.set(new Field<>(OF, collection));
    }
}
