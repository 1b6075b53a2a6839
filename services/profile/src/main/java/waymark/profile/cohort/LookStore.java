package waymark.profile.cohort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
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
import waymark.profile.person.Viewer;

/** Mongo collection {@code looks}: the access log. It is written before the data is read. */
@Singleton
class LookStore {
    private final MongoCollection<Look> looks;
    private final Clock clock;

    LookStore(MongoDatabase database, Clock clock) {
        this.looks = database.getCollection("looks", Look.class);
        this.looks.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("at")));
        this.clock = clock;
    }

    /** Logs one look at a student's page. */
    void looked(Consent consent, String what) {
        log(Ids.random(), consent, what, now());
    }

    /** Logs a look at a list that refreshes itself: once an hour for each student and reader. */
    void listed(Consent consent, String what) {
        Instant hour = now().truncatedTo(ChronoUnit.HOURS);
        log("%s/%s/%s".formatted(consent.id(), consent.counselor(), hour), consent, what, now());
    }

    private void log(String id, Consent consent, String what, Instant at) {
        Look look = new Look(id, consent.person(), consent.counselor(), consent.counselorName(), "counselor", what, at);
        looks.replaceOne(Filters.eq(id), look, new ReplaceOptions().upsert(true));
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
                Updates.combine(Updates.set("readerId", "erased"), Updates.set("reader", "A former counselor")));
        return looks.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
