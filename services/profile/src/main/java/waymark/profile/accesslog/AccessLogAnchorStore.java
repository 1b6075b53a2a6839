package waymark.profile.accesslog;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/**
 * Mongo collection {@code lookAnchors}: of each person's access log the newest entry whose time is over, without who
 * looked and what they did. The entries up to it go; the rest is still checked from it on. That it was old enough to go
 * is in its hash, which the entry after it carries: nobody can pass a removed entry off as one whose time was over.
 */
@Singleton
class AccessLogAnchorStore implements RetainedCollection {
    private static final String NUMBER = "link.number";
    private static final Bson CHAINED = Filters.exists(NUMBER);

    private final MongoCollection<AccessLogEntry> entries;
    private final MongoCollection<AccessLogEntry> anchors;
    private final AccessLogStore log;
    private final RetainedDocuments old;

    AccessLogAnchorStore(MongoDatabase database, AccessLogStore log) {
        this.entries = database.getCollection("looks", AccessLogEntry.class);
        this.anchors = database.getCollection("lookAnchors", AccessLogEntry.class);
        this.log = log;
        this.old = new RetainedDocuments(entries, "at");
    }

    @Override
    public String kind() {
        return "looks";
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public long removeOverdue(Instant before) {
        long removed = entries.deleteMany(Filters.and(old.from(before), Filters.exists(NUMBER, false)))
                .getDeletedCount();
        for (String person : concerned(before)) {
            removed += removeOf(person, before);
        }
        return removed;
    }

    private List<String> concerned(Instant before) {
        return entries.withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(old.from(before)),
                        Aggregates.group("$person", Accumulators.max("newest", "$at"))))
                .map(person -> person.getString("_id"))
                .into(new ArrayList<>());
    }

    /** First the anchor, then what it stands for: a crash in between is made up for by the next run. */
    private long removeOf(String person, Instant before) {
        Bson theirs = Filters.and(Filters.eq("person", person), CHAINED);
        long firstKept = numberOf(entries.find(Filters.and(theirs, Filters.gte("at", before)))
                        .sort(Sorts.ascending(NUMBER))
                        .first())
                .orElse(Long.MAX_VALUE);
        AccessLogEntry last = entries.find(Filters.and(theirs, Filters.lt(NUMBER, firstKept)))
                .sort(Sorts.descending(NUMBER))
                .first();
        if (last == null) {
            return 0;
        }
        AccessLogEntry anchor = AccessLogChain.anchor(last);
        long noted = numberOf(anchors.find(Filters.eq(person)).first()).orElse(0L);
        // A run that ended in between may have noted more than is left of what is over.
        if (numberOf(anchor).orElse(0L) > noted) {
            log.note(List.of(last));
            anchors.replaceOne(Filters.eq(person), anchor, new ReplaceOptions().upsert(true));
        }
        return entries.deleteMany(Filters.and(theirs, Filters.lt(NUMBER, firstKept)))
                .getDeletedCount();
    }

    private static Optional<Long> numberOf(@Nullable AccessLogEntry entry) {
        return Optional.ofNullable(entry).map(AccessLogEntry::link).map(AccessLogEntry.Link::number);
    }
}
