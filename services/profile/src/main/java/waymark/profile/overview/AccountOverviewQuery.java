package waymark.profile.overview;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import waymark.edge.Sha256;
import waymark.profile.assessment.SavedAssessment;
import waymark.profile.assessment.TopMatches;
import waymark.profile.career.SavedCareer;
import waymark.profile.cohort.Consent;
import waymark.profile.help.HelpRequest;
import waymark.profile.note.Note;
import waymark.profile.person.Viewer;
import waymark.profile.plan.Plan;

/**
 * Reads what this service's collections hold of one person, with one query: five cost the database about twice as much.
 */
@Singleton
class AccountOverviewQuery {
    /** Which collection a document comes from. */
    private static final String OF = "of";

    /** More than anybody has, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 5_000;

    private final MongoCollection<RawBsonDocument> plans;
    private final CodecRegistry codecs;

    AccountOverviewQuery(MongoDatabase database) {
        this.plans = database.getCollection("plans", RawBsonDocument.class);
        this.codecs = database.getCodecRegistry();
    }

    /** As much of a person's document as does not change while they are here. */
    public record Visit(@BsonId String id, @Nullable Instant lastVisit) {}

    /**
     * A person's parts as they are stored.
     *
     * @param documents each with the collection it comes from
     * @param codecs what reads them
     */
    record Stored(List<RawBsonDocument> documents, CodecRegistry codecs) {

        /** A checksum (SHA-256): another one whenever anything in them was written. */
        byte[] checksum() {
            return Sha256.of(
                    documents.stream().map(d -> d.getByteBuffer().asNIO()).toList());
        }

        List<Consent> consents() {
            return from("consents", Consent.class);
        }

        AccountOverview.Parts parts() {
            return new AccountOverview.Parts(
                    from("assessments", SavedAssessment.class),
                    from("bestMatches", TopMatches.class),
                    from("savedCareers", SavedCareer.class),
                    from("plans", Plan.class).stream().findFirst(),
                    consents(),
                    from("notes", Note.class),
                    from("helpRequests", HelpRequest.class),
                    from("rosterPeople", AccountOverview.Rostered.class),
                    from("people", Visit.class).stream()
                            .flatMap(visit -> Stream.ofNullable(visit.lastVisit()))
                            .findFirst()
                            .orElse(null));
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
        pipeline.add(and("consents", self));
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
        Bson visit = Aggregates.project(Projections.include("lastVisit"));
        pipeline.add(Aggregates.unionWith(
                "people", List.of(Aggregates.match(Filters.eq(self.of())), visit, named("people"))));
        return new Stored(plans.aggregate(pipeline).batchSize(LARGEST_BATCH).into(new ArrayList<>()), codecs);
    }

    private static Bson and(String collection, Viewer self) {
        return Aggregates.unionWith(
                collection, List.of(Aggregates.match(Filters.eq("person", self.of())), named(collection)));
    }

    private static Bson named(String collection) {
        return Aggregates.set(new Field<>(OF, collection));
    }
}
