package waymark.content.queue;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.conversions.Bson;
import waymark.content.career.CareerState;
import waymark.content.career.Review;
import waymark.content.links.LinkUsageQuery;
import waymark.edge.PageRequest;
import waymark.edge.RefusedException;

/** Finds what waits on the desk. */
@Singleton
class WorkQueueQuery {
    private final CareerDeskQuery desk;
    private final LinkUsageQuery uses;
    private final Clock clock;

    WorkQueueQuery(CareerDeskQuery desk, LinkUsageQuery uses, Clock clock) {
        this.desk = desk;
        this.uses = uses;
        this.clock = clock;
    }

    WorkQueue find(WorkQueueSection part, Bson wanted, @Nullable String sort, PageRequest page, String person) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Bson chosen = Filters.empty();
        for (WorkQueueSection each : WorkQueueSection.values()) {
            Bson filter = filter(each, person);
            counts.put(each.label(), desk.count(filter));
            chosen = each == part ? filter : chosen;
        }
        Bson both = Filters.and(chosen, wanted);
        return new WorkQueue(counts, desk.page(both, order(sort), page), desk.count(both));
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
            case "changed" -> Sorts.orderBy(Sorts.descending("updatedAt"), Sorts.ascending("_id"));
            case "title" -> Sorts.ascending("draft.title", "_id");
            case "published" -> Sorts.ascending("publication.at", "_id");
            case "category" -> Sorts.ascending("draft.category", "draft.title", "_id");
            default -> throw RefusedException.invalid("sort-unknown", "Sort by changed, title, published or category.");
        };
    }
}
