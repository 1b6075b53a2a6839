package waymark.profile.report;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.edge.RandomIds;
import waymark.edge.Sha256;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/**
 * Mongo collection {@code reportLinks}. Only a hash of each secret is kept: who reads the database cannot follow a
 * link.
 */
@Singleton
class ReportLinkStore implements PersonalData, ExportedData, RetainedCollection {
    private static final Bson NOT_ENDED = Filters.exists("endedAt", false);

    private final MongoCollection<ReportLink> links;
    private final RetainedDocuments old;
    private final Clock clock;

    ReportLinkStore(MongoDatabase database, Clock clock) {
        this.links = database.getCollection("reportLinks", ReportLink.class);
        this.old = new RetainedDocuments(links, "expiresAt");
        this.clock = clock;
        links.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("madeAt")));
    }

    /** Makes a link. Its secret, 256 random bits, is told here and never again. */
    String add(String person, String report, Instant now, Instant expiresAt) {
        String secret = RandomIds.random();
        links.insertOne(new ReportLink(Sha256.hex(secret), person, report, now, expiresAt, 0, null, null));
        return secret;
    }

    /** Follows the link of a secret and counts that; empty if it has expired, was ended or never was. */
    Optional<ReportLink> open(String secret) {
        Instant now = clock.instant();
        Bson live = Filters.and(Filters.eq(Sha256.hex(secret)), Filters.gt("expiresAt", now), NOT_ENDED);
        return Optional.ofNullable(links.findOneAndUpdate(
                live,
                Updates.combine(Updates.inc("opened", 1L), Updates.set("openedAt", now)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** The links to reports of the viewer, latest first. */
    List<ReportLink> list(Viewer viewer) {
        return links.find(Filters.eq("person", viewer.of()))
                .sort(Sorts.orderBy(Sorts.descending("madeAt"), Sorts.ascending("_id")))
                .into(new ArrayList<>());
    }

    /** Ends a link. It leads nowhere from here on; repeating it changes nothing. */
    void end(String id, Viewer owner) {
        links.updateOne(
                Filters.and(Filters.eq(id), Filters.eq("person", owner.of()), NOT_ENDED),
                Updates.set("endedAt", clock.instant()));
    }

    /** Forgets the links to a report. */
    void removeOf(String report, Viewer owner) {
        links.deleteMany(Filters.and(Filters.eq("person", owner.of()), Filters.eq("report", report)));
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "reportLinks";
    }

    @Override
    public List<ReportLink.LinkView> exported(Viewer self) {
        Instant now = clock.instant();
        return list(self).stream().map(link -> link.shown(now)).toList();
    }

    @Override
    public long eraseOf(String person) {
        return links.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
