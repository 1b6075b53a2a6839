package waymark.profile.cohort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.outbox.Outbox;
import waymark.outbox.Relay;

/** Mongo collection {@code consents}. */
@Singleton
class ConsentStore {
    private static final Bson LIVE = Filters.exists("endedAt", false);

    private final MongoCollection<Consent> consents;
    private final Outbox outbox;

    ConsentStore(MongoDatabase database, Relay relay) {
        this.consents = database.getCollection("consents", Consent.class);
        this.outbox = relay.outbox(consents);
        consents.createIndex(Indexes.ascending("person"));
        consents.createIndex(Indexes.ascending("cohort"));
    }

    /** A person's consents, live and ended, latest first. */
    List<Consent> of(String person) {
        return consents.find(Filters.eq("person", person))
                .sort(Sorts.descending("givenAt"))
                .into(new ArrayList<>());
    }

    /** The live consents of a cohort, by name. */
    List<Consent> live(Cohort cohort) {
        return consents.find(Filters.and(Filters.eq("cohort", cohort.id()), LIVE))
                .sort(Sorts.ascending("personName", "_id"))
                .into(new ArrayList<>());
    }

    /** The consent that lets the cohort's counselor see this person now. */
    Optional<Consent> live(Cohort cohort, String person) {
        return find(cohort.id(), person).filter(Consent::live);
    }

    Optional<Consent> find(String cohort, String person) {
        return Optional.ofNullable(
                consents.find(Filters.eq(Consent.idOf(cohort, person))).first());
    }

    boolean insert(Consent consent) {
        return outbox.insert(consent.id(), consent);
    }

    boolean replace(Consent read, Consent next) {
        return outbox.replace(read.id(), read.revision(), next);
    }

    /** Forgets the person as student and as counselor. */
    long erase(String person) {
        return consents.deleteMany(Filters.or(Filters.eq("person", person), Filters.eq("counselor", person)))
                .getDeletedCount();
    }
}
