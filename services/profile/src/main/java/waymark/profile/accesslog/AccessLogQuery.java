package waymark.profile.accesslog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.PageRequest;
import waymark.profile.person.Viewer;

/** Reads the access log as a person sees it: what one reader did several times within an hour is one entry. */
final class AccessLogQuery {
    private static final Document DEED = new Document("reader", "$readerId")
            .append("what", "$what")
            .append("hour", new Document("$dateTrunc", new Document("date", "$at").append("unit", "hour")));

    private final MongoCollection<Document> entries;

    AccessLogQuery(MongoCollection<AccessLogEntry> entries) {
        this.entries = entries.withDocumentClass(Document.class);
    }

    /** Latest first; all of them without a page. */
    List<AccessLogView> read(Viewer self, @Nullable PageRequest page) {
        List<Bson> pipeline = merged(self);
        pipeline.add(Aggregates.sort(Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"))));
        if (page != null) {
            pipeline.add(Aggregates.skip(page.skip()));
            pipeline.add(Aggregates.limit(page.size()));
        }
        return entries.aggregate(pipeline).map(AccessLogQuery::view).into(new ArrayList<>());
    }

    long count(Viewer self) {
        List<Bson> pipeline = merged(self);
        pipeline.add(Aggregates.count("entries"));
        Document counted = entries.aggregate(pipeline).first();
        return counted == null ? 0 : counted.get("entries", Number.class).longValue();
    }

    private static List<Bson> merged(Viewer self) {
        return new ArrayList<>(List.of(
                Aggregates.match(Filters.eq("person", self.of())),
                Aggregates.group(
                        DEED,
                        Accumulators.max("at", "$at"),
                        Accumulators.last("reader", "$reader"),
                        Accumulators.last("role", "$role"),
                        Accumulators.sum("times", new Document("$ifNull", List.of("$times", 1))))));
    }

    private static AccessLogView view(Document merged) {
        return new AccessLogView(
                merged.getDate("at").toInstant(),
                merged.getString("reader"),
                merged.getString("role"),
                merged.get("_id", Document.class).getString("what"),
                merged.get("times", Number.class).intValue());
    }
}
