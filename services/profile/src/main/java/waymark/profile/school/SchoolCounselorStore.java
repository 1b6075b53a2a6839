package waymark.profile.school;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.RandomIds;
import waymark.edge.UniqueKeys;
import waymark.outbox.PersonalData;
import waymark.profile.person.ExportedData;
import waymark.profile.person.Viewer;
import waymark.retention.RetentionTable;

/** Mongo collection {@code schoolCounselors}: who counsels where. */
@Singleton
public class SchoolCounselorStore implements PersonalData, ExportedData {
    /**
     * How long a name or an e-mail address is kept that a school gave us and nobody came for: a school year and a
     * summer.
     */
    public static final Duration KEPT_UNCLAIMED = RetentionTable.of("schoolCounselors");

    private final MongoCollection<SchoolCounselor> counselors;
    private final ErasureReceiptStore receipts;
    private final Clock clock;

    SchoolCounselorStore(MongoDatabase database, ErasureReceiptStore receipts, Clock clock) {
        this.counselors = database.getCollection("schoolCounselors", SchoolCounselor.class);
        this.receipts = receipts;
        this.clock = clock;
        counselors.createIndex(Indexes.ascending("school", "addedAt", "_id"));
        counselors.createIndex(Indexes.ascending("person"), oneEach("person"));
        counselors.createIndex(Indexes.ascending("email"), oneEach("email"));
        counselors.createIndex(Indexes.ascending("goesAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    private static IndexOptions oneEach(String field) {
        return new IndexOptions().unique(true).partialFilterExpression(Filters.exists(field));
    }

    /** Those of a school, added first first. */
    public List<SchoolCounselor> of(String school) {
        return counselors
                .find(Filters.eq("school", school))
                .sort(Sorts.ascending("addedAt", "_id"))
                .into(new ArrayList<>());
    }

    /** How many each of some schools has, by its id; one without any is absent. */
    public Map<String, Integer> count(List<School> schools) {
        Map<String, Integer> counts = new HashMap<>();
        Bson theirs = Filters.in("school", schools.stream().map(School::id).toList());
        counselors
                .withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(theirs), Aggregates.group("$school", Accumulators.sum("counselors", 1))))
                .batchSize(schools.size() + 1)
                .forEach(d -> counts.put(d.getString("_id"), d.getInteger("counselors")));
        return counts;
    }

    /** A place at a school. */
    public Optional<SchoolCounselor> of(School school, String place) {
        return Optional.ofNullable(counselors
                .find(Filters.and(Filters.eq(place), Filters.eq("school", school.id())))
                .first());
    }

    /** The school that person counsels at; none for most people. */
    public Optional<String> schoolOf(String person) {
        return place(person).map(SchoolCounselor::school);
    }

    /** That person's place at a school. */
    public Optional<SchoolCounselor> place(String person) {
        return Optional.ofNullable(counselors.find(Filters.eq("person", person)).first());
    }

    /** The place that is kept for an address, or was. */
    public Optional<SchoolCounselor> byEmail(String email) {
        return Optional.ofNullable(counselors.find(Filters.eq("email", email)).first());
    }

    /**
     * The school the caller counsels at. If a place waits for their verified address and they have none yet, they take
     * it now.
     */
    public Optional<String> schoolOf(Caller caller) {
        Optional<SchoolCounselor> place = place(caller.id());
        if (place.isPresent() || caller.verifiedEmail() == null) {
            place.filter(known -> !caller.name().equals(known.name()))
                    .ifPresent(known -> counselors.updateOne(Filters.eq(known.id()), taking(caller)));
            return place.map(SchoolCounselor::school);
        }
        Bson waiting = Filters.and(Filters.eq("email", caller.verifiedEmail()), Filters.exists("person", false));
        SchoolCounselor taken = counselors.findOneAndUpdate(waiting, taking(caller));
        // An erasure may have passed in the meantime.
        if (taken != null && receipts.isErased(caller.id())) {
            eraseOf(caller.id());
            return Optional.empty();
        }
        return Optional.ofNullable(taken).map(SchoolCounselor::school);
    }

    private static Bson taking(Caller caller) {
        return Updates.combine(
                Updates.set("person", caller.id()), Updates.set("name", caller.name()), Updates.unset("goesAt"));
    }

    /**
     * Keeps a place for somebody.
     *
     * @param email in lower case; null where they are named by id
     * @return false if they have one already, here or elsewhere
     */
    public boolean add(String school, @Nullable String email, @Nullable String person, @Nullable String name) {
        Instant now = clock.instant();
        Instant goesAt = person == null ? now.plus(KEPT_UNCLAIMED) : null;
        var counselor = new SchoolCounselor(RandomIds.random(), school, email, person, name, now, goesAt, null);
        return UniqueKeys.unlessTaken(() -> counselors.insertOne(counselor).wasAcknowledged());
    }

    /** Notes what the school's rosters call who has a place, together with what else is written in a session. */
    public void know(ClientSession session, String place, String sourcedId) {
        counselors.updateOne(session, Filters.eq(place), Updates.set("sourcedId", sourcedId));
    }

    /** Takes a place away. */
    public void remove(SchoolCounselor place) {
        counselors.deleteOne(Filters.eq(place.id()));
    }

    @Override
    public String kind() {
        return "schoolCounselors";
    }

    @Override
    public long eraseOf(String person) {
        return counselors.deleteMany(Filters.eq("person", person)).getDeletedCount();
    }

    /** Where somebody counsels, in their export. */
    @Serdeable
    record Counseling(String school, @Nullable String email, @Nullable String sourcedId, Instant since) {}

    @Override
    public List<?> exported(Viewer self) {
        return place(self.of()).stream()
                .map(place -> new Counseling(place.school(), place.email(), place.sourcedId(), place.addedAt()))
                .toList();
    }
}
