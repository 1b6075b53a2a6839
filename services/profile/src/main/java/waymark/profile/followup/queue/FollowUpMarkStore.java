package waymark.profile.followup.queue;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import waymark.edge.ErasureReceiptStore;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetainedCollection;
import waymark.retention.RetainedDocuments;

/** Mongo collection {@code followUpMarks}. */
@Singleton
class FollowUpMarkStore implements PersonalData, ExportedData, RetainedCollection {
    /** More than a counselor has, so that an answer comes in one piece. */
    private static final int LARGEST_BATCH = 20_000;

    private final MongoCollection<FollowUpMark> marks;
    private final RetainedDocuments old;
    private final ErasureReceiptStore receipts;

    FollowUpMarkStore(MongoDatabase database, ErasureReceiptStore receipts) {
        this.marks = database.getCollection("followUpMarks", FollowUpMark.class);
        this.old = new RetainedDocuments(marks, "at");
        this.receipts = receipts;
        marks.createIndex(Indexes.ascending("counselor"));
        marks.createIndex(Indexes.ascending("person"));
    }

    /** All a counselor made, by id. */
    Map<String, FollowUpMark> of(String counselor) {
        Map<String, FollowUpMark> all = new HashMap<>();
        marks.find(Filters.eq("counselor", counselor))
                .batchSize(LARGEST_BATCH)
                .forEach(mark -> all.put(mark.id(), mark));
        return all;
    }

    void write(FollowUpMark mark) {
        marks.replaceOne(Filters.eq(mark.id()), mark, new ReplaceOptions().upsert(true));
        // The student's erasure may have passed in the meantime; the counselor's is seen to where all their writes are.
        receipts.forgotten(Set.of(mark.person())).forEach(this::eraseOf);
    }

    /** Opens the lines of marks whose reason has gone, so that they are there when it comes back; notes stay. */
    void reopen(Collection<FollowUpMark> gone) {
        gone.forEach(mark -> marks.updateOne(
                same(mark), Updates.combine(Updates.set("state", FollowUpState.OPEN.name()), Updates.unset("until"))));
    }

    /** Removes marks on students who are not to be seen any more. */
    void remove(Collection<FollowUpMark> unseen) {
        unseen.forEach(mark -> marks.deleteOne(same(mark)));
    }

    private static Bson same(FollowUpMark mark) {
        return Filters.and(Filters.eq(mark.id()), Filters.eq("at", mark.at()));
    }

    @Override
    public RetainedDocuments retained() {
        return old;
    }

    @Override
    public String kind() {
        return "followUps";
    }

    /** Forgets what was marked about the person, and what they marked. */
    @Override
    public long eraseOf(String person) {
        return marks.deleteMany(Filters.or(Filters.eq("person", person), Filters.eq("counselor", person)))
                .getDeletedCount();
    }

    /** A mark in the export of the counselor who made it, without whom it is about. */
    @Serdeable
    record ExportedMark(String rule, String state, @Nullable LocalDate until, @Nullable String note, Instant at) {}

    @Override
    public List<?> exported(Viewer self) {
        return of(self.of()).values().stream()
                .map(m -> new ExportedMark(m.rule(), m.state().label(), m.until(), m.note(), m.at()))
                .toList();
    }
}
