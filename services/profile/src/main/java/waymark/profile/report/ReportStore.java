package waymark.profile.report;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code reports}. */
@Singleton
class ReportStore implements PersonalData, ExportedData, RetainedCollection {
    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("madeAt"), Sorts.ascending("_id"));

    private final MongoCollection<Report> reports;
    private final RetainedDocuments old;

    ReportStore(MongoDatabase database) {
        this.reports = database.getCollection("reports", Report.class);
        this.old = new RetainedDocuments(reports, "madeAt");
        reports.createIndex(Indexes.compoundIndex(Indexes.ascending("person"), Indexes.descending("madeAt")));
    }

    void add(Report report) {
        reports.insertOne(report);
    }

    /** The reports a viewer may see, latest first, without what they show. */
    List<Report.Entry> list(Viewer viewer) {
        return reports.withDocumentClass(Report.Entry.class)
                .find(of(viewer))
                .projection(Projections.include("madeAt"))
                .sort(NEWEST_FIRST)
                .into(new ArrayList<>());
    }

    Optional<Report> find(String id, Viewer viewer) {
        return Optional.ofNullable(
                reports.find(Filters.and(Filters.eq(id), of(viewer))).first());
    }

    void remove(String id, Viewer viewer) {
        reports.deleteOne(Filters.and(Filters.eq(id), of(viewer)));
    }

    private static Bson of(Viewer viewer) {
        return Filters.eq("person", viewer.of());
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public List<Report.ReportView> exported(Viewer self) {
        return reports.find(of(self)).sort(NEWEST_FIRST).map(Report::shown).into(new ArrayList<>());
    }

    @Override
    public long eraseOf(String person) {
        return reports.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }
}
