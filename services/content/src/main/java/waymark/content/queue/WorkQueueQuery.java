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
import waymark.content.career.CareerState;
import waymark.content.career.Review;
import waymark.content.links.LinkUsageQuery;
import waymark.edge.Labeled;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** Lists careers for the desk, and what waits there, without reading their whole texts. */
@Singleton
class WorkQueueQuery {
    private static final List<String> PUBLIC = Arrays.stream(CareerState.values())
            .filter(CareerState::isPublic)
            .map(CareerState::name)
            .toList();

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
        return new DeskList(page(wanted, order(WorkQueueOrder.CHANGED), page), careers.countDocuments(wanted));
    }

    /** A page of a part of the queue, and how many careers each part holds. */
    WorkQueue find(WorkQueueSection part, Bson wanted, WorkQueueOrder order, PageRequest page, String person) {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        Bson chosen = Filters.empty();
        for (WorkQueueSection each : WorkQueueSection.values()) {
            Bson filter = filter(each, person);
            parts.put(each.label(), each.title());
            counts.put(each.label(), careers.countDocuments(filter));
            chosen = each == part ? filter : chosen;
        }
        Bson both = Filters.and(chosen, wanted);
        return new WorkQueue(
                part.label(),
                parts,
                counts,
                page(both, order(order), page),
                careers.countDocuments(both),
                order.label(),
                Labeled.labels(WorkQueueOrder.values()),
                Labeled.labels(CareerState.values()),
                Labeled.labels(BulkAction.values()));
    }

    private Bson filter(WorkQueueSection part, String person) {
        return switch (part) {
            case ALL -> Filters.exists("revision");
            case MINE -> Filters.eq("updatedBy.id", person);
            case REVIEW -> Filters.eq("review.stage", Review.Stage.IN_REVIEW.name());
            case STALE ->
                Filters.and(
                        Filters.in("state", PUBLIC),
                        Filters.lt("publication.at", WorkQueueSection.staleBefore(clock.instant())));
            case IMPORTED -> Filters.eq("imported", true);
            case BROKEN -> Filters.in("_id", uses.broken());
            case UNREACHABLE -> Filters.in("_id", uses.unreachable());
        };
    }

    private static Bson order(WorkQueueOrder order) {
        return switch (order) {
            case CHANGED -> Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"));
            case TITLE -> Sorts.ascending("draft.title", "_id");
            case PUBLISHED -> Sorts.ascending("publication.at", "_id");
            case CATEGORY -> Sorts.ascending("draft.category", "draft.title", "_id");
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
        return page
                .of(careers.find(filter)
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
                        .sort(order))
                .stream()
                .map(WorkQueueQuery::item)
                .toList();
    }

    private static CareerState state(String label) {
        return Labeled.find(CareerState.values(), label)
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
                DeskItem.actions(d.getBoolean("imported", false) && !isTakenOn(d.get("review", Document.class))));
    }

    private static boolean isTakenOn(@Nullable Document review) {
        return review != null
                && Review.isTakenOn(review.getList("authors", Document.class, List.of()).stream()
                        .map(author -> author.get("editor", Document.class).getString("id")));
    }
}
