package waymark.profile.cohort;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.edge.Page;
import waymark.edge.ReceiptStore;
import waymark.outbox.Outbox;
import waymark.outbox.Relay;
import waymark.profile.person.Viewer;

/** Mongo collection {@code consents}. */
@Singleton
class ConsentStore {
    private static final Bson LIVE = Filters.exists("endedAt", false);

    private final MongoCollection<Consent> consents;
    private final Outbox outbox;
    private final ReceiptStore receipts;

    ConsentStore(MongoDatabase database, Relay relay, ReceiptStore receipts) {
        this.consents = database.getCollection("consents", Consent.class);
        this.outbox = relay.outbox(consents);
        this.receipts = receipts;
        consents.createIndex(Indexes.ascending("person"));
        consents.createIndex(Indexes.ascending("cohort"));
    }

    /** The viewer's own consents, live and ended, latest first. */
    List<Consent> of(Viewer self) {
        return found(self).into(new ArrayList<>());
    }

    /** A page of them. */
    List<Consent> of(Viewer self, Page page) {
        return found(self).skip(page.skip()).limit(page.size()).into(new ArrayList<>());
    }

    private FindIterable<Consent> found(Viewer self) {
        return consents.find(Filters.eq("person", self.of()))
                .sort(Sorts.orderBy(Sorts.descending("givenAt"), Sorts.ascending("_id")));
    }

    /** How many consents the viewer gave, live and ended. */
    long count(Viewer self) {
        return consents.countDocuments(Filters.eq("person", self.of()));
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

    /** Writes the next state; false if the consent was changed since it was read. */
    boolean write(@Nullable Consent read, Consent next) {
        boolean written =
                read == null ? outbox.insert(next.id(), next) : outbox.replace(read.id(), read.revision(), next);
        // The counselor's erasure may have passed in the meantime; the student's is seen to where all their writes are.
        if (written && receipts.forgot(next.counselor())) {
            erase(next.counselor());
        }
        return written;
    }

    /** Forgets the person as student and as counselor. */
    long erase(String person) {
        return consents.deleteMany(Filters.or(Filters.eq("person", person), Filters.eq("counselor", person)))
                .getDeletedCount();
    }
}
