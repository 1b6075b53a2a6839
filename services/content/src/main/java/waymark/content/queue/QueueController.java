package waymark.content.queue;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import waymark.edge.Caller;
import waymark.edge.PageRequest;

/** Careers as editors list them. */
@Controller("/admin")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("admin")
class QueueController {
    private final WorkQueueQuery queue;

    QueueController(WorkQueueQuery queue) {
        this.queue = queue;
    }

    /** All careers, last changed first, those whose title holds {@code q} and which stand at {@code state}. */
    @Get("/careers")
    DeskList list(
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String state,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size) {
        return queue.list(WorkQueueQuery.wanted(q, state, null), new PageRequest(page, size));
    }

    /**
     * What waits on the desk.
     *
     * @param part all, mine, review, stale, imported or broken
     * @param q a part of the title
     * @param state draft, published, changed or withdrawn
     * @param category a category's slug
     * @param sort changed (last first), title, published (oldest first) or category
     */
    @Get("/queue")
    WorkQueue queue(
            @Nullable @QueryValue String part,
            @Nullable @QueryValue String q,
            @Nullable @QueryValue String state,
            @Nullable @QueryValue String category,
            @Nullable @QueryValue String sort,
            @QueryValue(defaultValue = "0") int page,
            @QueryValue(defaultValue = "50") int size,
            Caller caller) {
        return queue.find(
                WorkQueueSection.of(part),
                WorkQueueQuery.wanted(q, state, category),
                WorkQueueOrder.of(sort),
                new PageRequest(page, size),
                caller.id());
    }
}
