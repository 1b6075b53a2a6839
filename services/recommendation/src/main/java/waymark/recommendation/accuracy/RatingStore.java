package waymark.recommendation.accuracy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.outbox.ConditionalUpsert;
import waymark.outbox.PersonalData;
import waymark.recommendation.accuracy.Accuracy.RatingCount;

/** Mongo collection {@code ratings}. Nobody reads a single rating here; only tallies leave it. */
@Singleton
public class RatingStore implements PersonalData {
    private final MongoCollection<Rating> ratings;
    private final ErasureReceiptStore receipts;

    RatingStore(MongoDatabase database, ErasureReceiptStore receipts) {
        this.ratings = database.getCollection("ratings", Rating.class);
        this.receipts = receipts;
        ratings.createIndex(Indexes.ascending("person"));
        ratings.createIndex(Indexes.ascending("model"));
    }

    /** Keeps a rating if it is newer than what is kept, and its person was not erased. */
    void keep(Rating rating) {
        if (receipts.isErased(rating.person())) {
            return;
        }
        Bson older = Filters.and(Filters.eq(rating.id()), Filters.lt("revision", rating.revision()));
        ConditionalUpsert.write(upsert ->
                ConditionalUpsert.took(ratings.replaceOne(older, rating, new ReplaceOptions().upsert(upsert))));
        String person = rating.person();
        if (person != null && receipts.isErased(person)) {
            eraseOf(person);
        }
    }

    /** A person's ratings since an assessment was completed that are compared neither with it nor with a later one. */
    List<Rating> toCompare(String person, Instant assessedAt) {
        return ratings.find(Filters.and(
                        Filters.eq("person", person), Filters.gte("ratedAt", assessedAt), comparedBefore(assessedAt)))
                .into(new ArrayList<>());
    }

    /** Keeps what a rating is compared with, unless it changed or was compared with a later assessment since. */
    void compare(Rating rating) {
        if (rating.assessedAt() != null) {
            ratings.replaceOne(
                    Filters.and(
                            Filters.eq(rating.id()),
                            Filters.eq("revision", rating.revision()),
                            comparedBefore(rating.assessedAt())),
                    rating);
        }
    }

    private static Bson comparedBefore(Instant assessedAt) {
        return Filters.or(Filters.eq("model", null), Filters.lt("assessedAt", assessedAt));
    }

    @Override
    public String kind() {
        return "ratings";
    }

    /** Forgets all ratings of a person. Returns how many went. */
    @Override
    public long eraseOf(String person) {
        return ratings.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    /** How many thumbs up and down each tier and percentile got by this model. */
    List<RatingCount> tally(String model) {
        Bson counted = Filters.and(Filters.eq("model", model), Filters.in("thumb", "up", "down"));
        Document whole = new Document("$floor", "$percentile");
        Document group = new Document("tier", "$tier").append("percentile", whole);
        Document up = new Document("$cond", List.of(new Document("$eq", List.of("$thumb", "up")), 1, 0));
        return ratings.aggregate(
                        List.of(
                                Aggregates.match(counted),
                                Aggregates.group(group, Accumulators.sum("rated", 1), Accumulators.sum("up", up))),
                        Document.class)
                .map(d -> new RatingCount(
                        d.get("_id", Document.class).getString("tier"),
                        d.get("_id", Document.class).getDouble("percentile").intValue(),
                        d.getInteger("rated"),
                        d.getInteger("up")))
                .into(new ArrayList<>());
    }
}
