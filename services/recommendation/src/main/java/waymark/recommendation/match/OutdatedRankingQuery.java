package waymark.recommendation.match;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.recommendation.input.RankingInput;
import waymark.recommendation.model.Model;

/** Which of the kept rankings were made with older careers, with an older instrument or none, or by another model. */
final class OutdatedRankingQuery {
    private static final Bson PRESENT = Filters.exists("erased", false);

    private final MongoCollection<Document> matches;

    OutdatedRankingQuery(MongoDatabase database) {
        this.matches = database.getCollection("matches");
    }

    /** Ids of a page of them, in order, after the given id ("" to begin). */
    List<String> page(RankingInput now, String after, int size) {
        return matches.find(Filters.and(Filters.gt("_id", after), older(now), PRESENT))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(size)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }

    private static Bson older(RankingInput now) {
        List<Bson> older = new ArrayList<>();
        older.add(Filters.lt("contentRevision", now.careers().revision()));
        older.add(Filters.ne("model", Model.DEFAULT.wireName()));
        now.instruments()
                .revisions()
                .forEach((instrument, revision) -> older.add(Filters.and(
                        Filters.eq("answers.instrument", instrument),
                        Filters.lt("answers.instrumentRevision", revision))));
        return Filters.or(older);
    }
}
