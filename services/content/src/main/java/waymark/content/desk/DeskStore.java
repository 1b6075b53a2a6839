package waymark.content.desk;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
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
import waymark.content.Career.State;
import waymark.content.Review;
import waymark.edge.Refused;

/** Lists careers for the desk without reading their whole texts. */
@Singleton
class DeskStore {
    private final MongoCollection<Document> careers;

    DeskStore(MongoDatabase database) {
        this.careers = database.getCollection("careers");
    }

    DeskList list(@Nullable String q, @Nullable String state, int page, int size) {
        if (page < 0 || size < 1 || size > 100) {
            throw Refused.invalid("page-out-of-range", "Ask for a page from 0 on, and for 1 to 100 items a page.");
        }
        List<Bson> wanted = new ArrayList<>();
        if (q != null && !q.isBlank()) {
            wanted.add(Filters.regex("draft.title", Pattern.quote(q.strip()), "i"));
        }
        if (state != null && !state.isBlank()) {
            wanted.add(Filters.eq("state", state(state).name()));
        }
        Bson filter = wanted.isEmpty() ? Filters.empty() : Filters.and(wanted);
        List<DeskItem> items = careers.find(filter)
                .projection(Projections.include(
                        "slugs",
                        "draft.title",
                        "draft.category",
                        "state",
                        "version",
                        "revision",
                        "updatedAt",
                        "updatedBy",
                        "review.stage"))
                .sort(Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id")))
                .skip((int) Math.min((long) page * size, Integer.MAX_VALUE))
                .limit(size)
                .map(DeskStore::item)
                .into(new ArrayList<>());
        return new DeskList(items, careers.countDocuments(filter));
    }

    private static State state(String label) {
        return Arrays.stream(State.values())
                .filter(s -> s.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "state-unknown", "A career is in state draft, published, changed or withdrawn."));
    }

    private static String stage(@Nullable Document review) {
        return Review.Stage.valueOf(review == null ? "DRAFT" : review.getString("stage"))
                .label();
    }

    private static DeskItem item(Document d) {
        Document draft = d.get("draft", Document.class);
        return new DeskItem(
                d.getString("_id"),
                d.getList("slugs", String.class).getFirst(),
                draft.getString("title"),
                draft.getString("category"),
                State.valueOf(d.getString("state")).label(),
                d.getInteger("version"),
                d.getLong("revision"),
                d.getDate("updatedAt").toInstant(),
                d.get("updatedBy", Document.class).getString("name"),
                stage(d.get("review", Document.class)));
    }
}
