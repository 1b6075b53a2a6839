package waymark.content.queue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerState;
import waymark.content.career.Review;
import waymark.content.links.LinkUsageQuery;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** Lists careers for the desk, and what waits there, without reading their whole texts. */
@Singleton
class WorkQueueQuery {
    private static final Bson LAST_CHANGED_FIRST = Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"));

    private final MongoCollection<Document> careers;
    private final LinkUsageQuery uses;
    private final Clock clock;

    WorkQueueQuery(MongoDatabase database, LinkUsageQuery uses, Clock clock) {
        this.careers = database.getCollection("careers");
        this.uses = uses;
        this.clock = clock;
    }

    /** A page of all careers that fit, last changed first. */
    DeskList list(Bson wanted, PageRequest page) {
        return new DeskList(page(wanted, LAST_CHANGED_FIRST, page), careers.countDocuments(wanted));
    }

    /** A page of a part of the queue, and how many careers each part holds. */
    WorkQueue find(WorkQueueSection part, Bson wanted, @Nullable String sort, PageRequest page, String person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Bson chosen = Filters.empty();
        for (WorkQueueSection each : WorkQueueSection.values()) {
            Bson filter = filter(each, person);
            counts.put(each.label(), careers.countDocuments(filter));
            chosen = each == part ? filter : chosen;
        }
        Bson both = Filters.and(chosen, wanted);
        return new WorkQueue(counts, page(both, order(sort), page), careers.countDocuments(both));
    }

    private Bson filter(WorkQueueSection part, String person) {
        return switch (part) {
            case ALL -> Filters.exists("revision");
            case MINE -> Filters.eq("updatedBy.id", person);
            case REVIEW -> Filters.eq("review.stage", Review.Stage.IN_REVIEW.name());
            case STALE ->
                Filters.and(
                        Filters.in("state", CareerState.PUBLISHED.name(), CareerState.CHANGED.name()),
                        Filters.lt("publication.at", WorkQueueSection.staleBefore(clock.instant())));
            case IMPORTED -> Filters.eq("imported", true);
            case BROKEN -> Filters.in("_id", uses.broken());
        };
    }

    private static Bson order(@Nullable String sort) {
        return switch (sort == null || sort.isBlank() ? "changed" : sort) {
            case "changed" -> LAST_CHANGED_FIRST;
            case "title" -> Sorts.ascending("draft.title", "_id");
            case "published" -> Sorts.ascending("publication.at", "_id");
            case "category" -> Sorts.ascending("draft.category", "draft.title", "_id");
            default -> throw RefusedException.invalid("sort-unknown", "Sort by changed, title, published or category.");
        };
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

    private List<DeskItem> page(Bson filter, Bson order, PageRequest page) {
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
                        "review.authors.editor",
                        "publication.at",
                        "imported"))
                .sort(order)
                .skip(page.skip())
                .limit(page.size())
                .map(WorkQueueQuery::item)
                .into(new ArrayList<>());
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
                d.getBoolean("imported", false),
                DeskItem.actions(d.getBoolean("imported", false) && !isAdopted(d.get("review", Document.class))));
    }

    /** As {@link Career#isAdopted} finds it, from the stored authors alone. */
    private static boolean isAdopted(@Nullable Document review) {
        return review != null
                && review.getList("authors", Document.class, List.of()).stream()
                        .anyMatch(a -> !Editor.WAYMARK
                                .id()
                                .equals(a.get("editor", Document.class).getString("id")));
    }
}
