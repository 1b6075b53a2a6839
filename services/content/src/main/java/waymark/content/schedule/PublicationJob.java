package waymark.content.schedule;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import waymark.content.career.CareerStore;
import waymark.content.career.Schedule;
import waymark.content.catalog.CareerCatalog;
import waymark.content.guide.CategoryStore;
import waymark.edge.RefusedException;
import waymark.outbox.OneShotTimer;

/**
 * Lets out what is due. The times stand in the careers themselves, so a restart loses none; each career is changed only
 * if nobody else changed it since it was read, so of two instances that find it due one does it and the other finds it
 * done.
 */
@Singleton
class PublicationJob {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationJob.class);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Bson CAN_GO_OUT = Filters.exists("schedule.failure", false);

    private final MongoCollection<Document> found;
    private final CareerStore careers;
    private final CategoryStore categories;
    private final CareerCatalog catalog;
    private final Clock clock;
    private final Duration poll;
    private final OneShotTimer timer = new OneShotTimer("Letting out what is due", RETRY, this::run);

    PublicationJob(
            MongoDatabase database,
            CareerStore careers,
            CategoryStore categories,
            CareerCatalog catalog,
            Clock clock,
            @Value("${waymark.schedule.poll:1m}") Duration poll) {
        this.found = database.getCollection("careers");
        this.careers = careers;
        this.categories = categories;
        this.catalog = catalog;
        this.clock = clock;
        this.poll = poll;
        for (String time : List.of("schedule.publishAt", "schedule.unpublishAt")) {
            found.createIndex(
                    Indexes.ascending(time), new IndexOptions().partialFilterExpression(Filters.exists(time)));
        }
    }

    /**
     * Looks what is due now and what is next, and is there at its time. Asked for when a time was set here; by itself
     * only for what another instance set and did not live to do.
     */
    @Scheduled(fixedDelay = "${waymark.schedule.poll:1m}", initialDelay = "2s")
    void runSoon() {
        timer.within(Duration.ZERO);
    }

    private void run() {
        Instant now = clock.instant();
        due(now);
        Stream.concat(
                        next("schedule.publishAt", CAN_GO_OUT, now).stream(),
                        next("schedule.unpublishAt", Filters.empty(), now).stream())
                .map(time -> Duration.between(clock.instant(), time))
                .filter(delay -> delay.compareTo(poll) < 0)
                .forEach(timer::within);
    }

    private Optional<Instant> next(String time, Bson which, Instant now) {
        return Optional.ofNullable(found.find(Filters.and(Filters.gt(time, now), which))
                        .projection(Projections.include(time))
                        .sort(Sorts.ascending(time))
                        .first())
                .map(d -> d.getEmbedded(List.of(time.split("\\.")), Date.class).toInstant());
    }

    /** Publishes and withdraws whatever is due then. */
    void due(Instant now) {
        Bson due = Filters.or(
                Filters.and(Filters.lte("schedule.publishAt", now), CAN_GO_OUT),
                Filters.lte("schedule.unpublishAt", now));
        List<String> slugs = new ArrayList<>();
        found.find(due)
                .projection(Projections.include("slugs"))
                .forEach(d -> slugs.add(d.getList("slugs", String.class).getFirst()));
        slugs.forEach(slug -> publishOrWithdraw(slug, now));
    }

    private void publishOrWithdraw(String slug, Instant now) {
        try {
            careers.update(slug, career -> Schedule.due(career, categories.slugs(), now))
                    .ifPresent(career -> catalog.refresh(career.id(), career.revision()));
        } catch (RefusedException no) {
            LOG.warn("A career cannot go out at its time: {}", no.slug());
            // Its new address is taken: only the store could see that.
            careers.change(slug, career -> Schedule.failed(career, no.getMessage(), now));
        }
    }

    /** Lists what a crash may have kept from the audit list. */
    @Scheduled(fixedDelay = "6h", initialDelay = "20s")
    void relist() {
        careers.relist();
    }

    @PreDestroy
    void close() {
        timer.close();
    }
}
