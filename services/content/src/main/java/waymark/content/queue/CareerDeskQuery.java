package waymark.content.queue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.content.career.CareerState;
import waymark.content.career.Review;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** Lists careers for the desk without reading their whole texts. */
@Singleton
public class CareerDeskQuery {
    private static final Bson LAST_CHANGED_FIRST = Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"));

    private final MongoCollection<Document> careers;

    CareerDeskQuery(MongoDatabase database) {
        this.careers = database.getCollection("careers");
        for (Bson order : List.of(
                LAST_CHANGED_FIRST,
                Indexes.ascending("draft.title", "_id"),
                Indexes.ascending("draft.category", "draft.title", "_id"),
                Indexes.ascending("publication.at", "_id"),
                Indexes.ascending("state", "publication.at"),
                Indexes.ascending("review.stage"),
                Indexes.ascending("imported"),
                Indexes.ascending("revision"))) {
            careers.createIndex(order);
        }
    }

    public DeskList list(@Nullable String q, @Nullable String state, PageRequest page) {
        Bson filter = wanted(q, state, null);
        return new DeskList(page(filter, LAST_CHANGED_FIRST, page), count(filter));
    }

    /** Careers whose title holds {@code q}, which stand at that state and belong to that category, each if given. */
    static Bson wanted(@Nullable String q, @Nullable String state, @Nullable String category) {
        List<Bson> wanted = new ArrayList<>();
        wanted.add(Filters.exists("revision"));
        if (q != null && !q.isBlank()) {
            wanted.add(Filters.regex("draft.title", Pattern.quote(q.strip()), "i"));
        }
        if (state != null && !state.isBlank()) {
            wanted.add(Filters.eq("state", state(state).name()));
        }
        if (category != null && !category.isBlank()) {
            wanted.add(Filters.eq("draft.category", category));
        }
        return Filters.and(wanted);
    }

    List<DeskItem> page(Bson filter, Bson order, PageRequest page) {
        return careers.find(filter)
                .projection(Projections.include(
                        "slugs",
                        "draft.title",
                        "draft.category",
                        "state",
                        "publication.version",
                        "revision",
                        "updatedAt",
                        "updatedBy",
                        "review.stage",
                        "publication.at",
                        "imported"))
                .sort(order)
                .skip(page.skip())
                .limit(page.size())
                .map(CareerDeskQuery::item)
                .into(new ArrayList<>());
    }

    long count(Bson filter) {
        return careers.countDocuments(filter);
    }

    private static CareerState state(String label) {
        return Arrays.stream(CareerState.values())
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalid(
                        "state-unknown", "A career is in state draft, published, changed or withdrawn."));
    }

    private static String stage(@Nullable Document review) {
        return Review.Stage.valueOf(review == null ? "DRAFT" : review.getString("stage"))
                .label();
    }

    private static DeskItem item(Document d) {
        Document draft = d.get("draft", Document.class);
        Document publication = d.get("publication", Document.class);
        return new DeskItem(
                d.getString("_id"),
                d.getList("slugs", String.class).getFirst(),
                draft.getString("title"),
                draft.getString("category"),
                CareerState.valueOf(d.getString("state")).label(),
                publication == null ? 0 : publication.getInteger("version"),
                d.getLong("revision"),
                d.getDate("updatedAt").toInstant(),
                d.get("updatedBy", Document.class).getString("name"),
                stage(d.get("review", Document.class)),
                publication == null ? null : publication.getDate("at").toInstant(),
                d.getBoolean("imported", false));
    }
}
