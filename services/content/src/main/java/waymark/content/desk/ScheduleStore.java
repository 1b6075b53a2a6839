package waymark.content.desk;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.Career;
import waymark.content.CareerStore;
import waymark.content.CategoryStore;
import waymark.content.Turn;
import waymark.content.catalog.CatalogStore;
import waymark.edge.Refused;

/**
 * Lets out what is due. The times stand in the careers themselves, so a restart loses none; each career is changed only if nobody
 * else changed it since it was read, so of two instances that find it due one does it and the other finds it done.
 */
@Singleton
class ScheduleStore {
    private static final Logger LOG = LoggerFactory.getLogger(ScheduleStore.class);

    private final MongoCollection<Document> found;
    private final CareerStore careers;
    private final CategoryStore categories;
    private final CatalogStore catalog;
    private final Clock clock;

    ScheduleStore(
            MongoDatabase database, CareerStore careers, CategoryStore categories, CatalogStore catalog, Clock clock) {
        this.found = database.getCollection("careers");
        this.careers = careers;
        this.categories = categories;
        this.catalog = catalog;
        this.clock = clock;
        for (String time : List.of("schedule.publishAt", "schedule.unpublishAt")) {
            found.createIndex(
                    Indexes.ascending(time), new IndexOptions().partialFilterExpression(Filters.exists(time)));
        }
    }

    /** Publishes and withdraws whatever is due now. */
    @Scheduled(fixedDelay = "${waymark.schedule.poll:1s}", initialDelay = "2s")
    void due() {
        Instant now = clock.instant();
        Bson due = Filters.or(
                Filters.and(Filters.lte("schedule.publishAt", now), Filters.exists("schedule.failure", false)),
                Filters.lte("schedule.unpublishAt", now));
        List<String> slugs = new ArrayList<>();
        found.find(due)
                .projection(Projections.include("slugs"))
                .forEach(d -> slugs.add(d.getList("slugs", String.class).getFirst()));
        slugs.forEach(slug -> letOut(slug, now));
    }

    private void letOut(String slug, Instant now) {
        try {
            careers.change(slug, career -> Turn.due(career, categories.slugs(), now))
                    .ifPresent(career -> catalog.refresh(career.id(), career.revision()));
        } catch (Refused no) {
            LOG.warn("A career cannot go out at its time: {}", no.slug());
            careers.change(slug, career -> late(career, no.getMessage(), now));
        }
    }

    /** Its new address is taken: only the store could see that. */
    private static Career late(Career career, String why, Instant now) {
        return career.schedule() == null || career.schedule().failure() != null
                ? career
                : new Turn(career, career.schedule().by(), now).late(why);
    }

    /** Lists what a crash may have kept from the audit list. */
    @Scheduled(fixedDelay = "6h", initialDelay = "20s")
    void relist() {
        careers.relist();
    }
}
