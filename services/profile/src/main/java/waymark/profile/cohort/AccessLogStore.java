package waymark.profile.cohort;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.edge.RandomIds;
import waymark.profile.person.Viewer;

/**
 * Mongo collection {@code looks}: the access log. It is written before the data is read. What one reader did within an
 * hour is one entry, so that no look is hidden among many others.
 */
@Singleton
public class AccessLogStore {
    private final MongoCollection<AccessLogEntry> entries;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    /** What this instance wrote of lists within the hour: it need not be written again. */
    private final Cache<Listing, Set<String>> listedThisHour = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private record Listing(String reader, String what, Instant hour) {}

    AccessLogStore(MongoDatabase database, ErasureReceiptStore receipts, Clock clock) {
        this.entries = database.getCollection("looks", AccessLogEntry.class);
        this.entries.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("at")));
        this.entries.createIndex(Indexes.ascending("readerId"));
        this.entries.createIndex(
                Indexes.ascending("readerId", "person", "what", "hour"),
                new IndexOptions().unique(true).partialFilterExpression(Filters.exists("hour")));
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Logs one look at a student's page, and counts it. */
    public void opened(Consent consent, String what) {
        log(List.of(consent), what, Updates.inc("times", 1));
    }

    /**
     * Logs a look at a list. How often it was looked at within the hour tells nothing, so it is one entry an hour for
     * each student, of the first time; those this instance has written already are not written again.
     */
    public void listed(List<Consent> consents, String what) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        consents.stream().collect(Collectors.groupingBy(Consent::counselor)).forEach((reader, theirs) -> {
            Set<String> written =
                    listedThisHour.get(new Listing(reader, what, hour), none -> ConcurrentHashMap.newKeySet());
            List<Consent> fresh = theirs.stream()
                    .filter(consent -> !written.contains(consent.person()))
                    .toList();
            if (!fresh.isEmpty()) {
                log(fresh, what, Updates.set("times", 1));
                fresh.forEach(consent -> written.add(consent.person()));
            }
        });
    }

    private void log(List<Consent> consents, String what, Bson times) {
        Instant now = clock.instant();
        List<UpdateOneModel<AccessLogEntry>> writes =
                consents.stream().map(c -> entry(c, what, times, now)).toList();
        while (!writes.isEmpty()) {
            writes = write(writes);
        }
        // An erasure may have passed in the meantime.
        Set<String> people = consents.stream()
                .flatMap(consent -> Stream.of(consent.person(), consent.counselor()))
                .collect(Collectors.toSet());
        receipts.forgotten(people).forEach(this::erase);
    }

    private static UpdateOneModel<AccessLogEntry> entry(Consent c, String what, Bson times, Instant now) {
        Bson same = Filters.and(
                Filters.eq("readerId", c.counselor()),
                Filters.eq("person", c.person()),
                Filters.eq("what", what),
                Filters.eq("hour", now.truncatedTo(ChronoUnit.HOURS)));
        Bson update = Updates.combine(
                Updates.setOnInsert("_id", RandomIds.random()),
                Updates.set("reader", c.counselorName()),
                Updates.set("role", "counselor"),
                Updates.max("at", now),
                times);
        return new UpdateOneModel<>(same, update, new UpdateOptions().upsert(true));
    }

    /**
     * Writes entries. Returns those for which another call began the entry of this hour at the same moment: they can be
     * added to it now.
     */
    private List<UpdateOneModel<AccessLogEntry>> write(List<UpdateOneModel<AccessLogEntry>> writes) {
        try {
            entries.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            List<BulkWriteError> errors = e.getWriteErrors();
            if (e.getWriteConcernError() != null
                    || errors.stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            return errors.stream().map(error -> writes.get(error.getIndex())).toList();
        }
    }

    /** Who looked at a person's data, latest first. */
    List<AccessLogEntry> of(Viewer self) {
        return found(self).into(new ArrayList<>());
    }

    /** A page of it. */
    List<AccessLogEntry> of(Viewer self, PageRequest page) {
        return page.of(found(self));
    }

    private FindIterable<AccessLogEntry> found(Viewer self) {
        return entries.find(Filters.eq("person", self.of()))
                .sort(Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")));
    }

    /** How many entries there are of a person. */
    long count(Viewer self) {
        return entries.countDocuments(Filters.eq("person", self.of()));
    }

    /** Forgets the person: the log of who looked at them goes, and in others' logs they have no name any more. */
    long erase(String person) {
        entries.updateMany(
                Filters.eq("readerId", person),
                Updates.combine(
                        Updates.set("readerId", "erased"),
                        Updates.set("reader", "A former counselor"),
                        // A cohort's name may say whose it was.
                        Updates.set("what", "Saw your progress"),
                        // Entries of the same hour look the same from now on, and stay two.
                        Updates.unset("hour")));
        return entries.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
