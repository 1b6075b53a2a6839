package waymark.profile.cohort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import waymark.edge.Ids;
import waymark.edge.ReceiptStore;
import waymark.profile.person.Viewer;

/** Mongo collection {@code looks}: the access log. It is written before the data is read. */
@Singleton
class LookStore {
    private final MongoCollection<Look> looks;
    private final ReceiptStore receipts;
    private final Clock clock;

    LookStore(MongoDatabase database, ReceiptStore receipts, Clock clock) {
        this.looks = database.getCollection("looks", Look.class);
        this.looks.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("at")));
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Logs one look at a student's page. */
    void looked(Consent consent, String what) {
        log(List.of(look(Ids.random(), consent, what)));
    }

    /** Logs a look at a list that refreshes itself: one entry an hour for each student and reader, with the latest time. */
    void listed(List<Consent> consents, String what) {
        Instant hour = now().truncatedTo(ChronoUnit.HOURS);
        log(consents.stream()
                .map(c -> look("%s/%s/%s".formatted(c.id(), c.counselor(), hour), c, what))
                .toList());
    }

    private Look look(String id, Consent c, String what) {
        return new Look(id, c.person(), c.counselor(), c.counselorName(), "counselor", what, now());
    }

    private void log(List<Look> seen) {
        if (seen.isEmpty()) {
            return;
        }
        looks.bulkWrite(seen.stream()
                .map(look -> new ReplaceOneModel<>(Filters.eq(look.id()), look, new ReplaceOptions().upsert(true)))
                .toList());
        // An erasure may have passed in the meantime.
        seen.stream()
                .filter(look -> receipts.forgot(look.person()) || receipts.forgot(look.readerId()))
                .forEach(look -> looks.deleteOne(Filters.eq(look.id())));
    }

    /** Who looked at a person's data, latest first, at most 500. */
    List<Look> of(Viewer self) {
        return looks.find(Filters.eq("person", self.of()))
                .sort(Sorts.descending("at"))
                .limit(500)
                .into(new ArrayList<>());
    }

    /** Forgets the person: the log of who looked at them goes, and in others' logs they have no name any more. */
    long erase(String person) {
        looks.updateMany(
                Filters.eq("readerId", person),
                Updates.combine(
                        Updates.set("readerId", "erased"),
                        Updates.set("reader", "A former counselor"),
                        // A cohort's name may say whose it was.
                        Updates.set("what", "Saw your progress")));
        return looks.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
