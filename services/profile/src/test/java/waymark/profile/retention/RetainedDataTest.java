package waymark.profile.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.backends.Backends;
import waymark.outbox.PersonalData;
import waymark.retention.Overdue;
import waymark.retention.Retained;
import waymark.retention.RetentionPeriod;
import waymark.retention.RetentionTable;

/** What this service owns goes when the table says so, a day later and not a day earlier. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetainedDataTest implements Backends {
    private static final Instant NOW = Instant.parse("2032-11-24T12:00:00Z");

    @Inject
    MongoDatabase database;

    @Inject
    List<Retained> held;

    @Inject
    List<PersonalData> personal;

    private final String unique = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "reports, reports, madeAt,",
        "reportLinks, reportLinks, expiresAt,",
        "calendars, calendarFeeds, createdAt, lastRead",
        "consents, consents, endedAt,",
        "notes, notes, createdAt, updatedAt",
        "tasks, tasks, givenAt, due",
        "removedTasks, removedTasks, endedAt,",
        "helpRequests, helpRequests, askedAt, doneAt",
        "followUps, followUpMarks, at,",
        "droppedAssessments, assessments, droppedAt,",
        "rosters, rosterPeople, at,",
        "accountAudit, accountAudit, at,",
        "receipts, receipts, at,"
    })
    void what_is_old_goes_and_what_is_younger_stays(String kind, String collection, String field, String later) {
        MongoCollection<Document> kept = database.getCollection(collection);
        Duration period = RetentionTable.of(kind);
        Instant before = NOW.minus(period);
        long others = kept.countDocuments();
        put(kept, "old", field, before.minus(Duration.ofDays(1)));
        put(kept, "young", field, before.plus(Duration.ofDays(1)));
        put(kept, "without", "createdOnce", before.minus(Duration.ofDays(1)));
        if (later != null) {
            Document changed = put(kept, "changed", field, before.minus(Duration.ofDays(9)));
            kept.updateOne(Filters.eq(changed.get("_id")), new Document("$set", new Document(later, Date.from(NOW))));
        }

        Retained retained = retained(kind);
        assertThat(retained.overdue(before)).isEqualTo(new Overdue(1, before.minus(Duration.ofDays(1))));
        assertThat(kept.countDocuments()).isEqualTo(others + (later == null ? 3 : 4));
        assertThat(retained.removeOverdue(before)).isEqualTo(1);
        assertThat(retained.overdue(before)).isEqualTo(Overdue.NOTHING);
        assertThat(kept.countDocuments(Filters.eq("_id", "old-" + collection + unique)))
                .isZero();
        assertThat(kept.countDocuments()).isEqualTo(others + (later == null ? 2 : 3));
    }

    @Test
    void all_that_is_held_of_people_has_a_line_in_the_table() {
        assertThat(RetentionTable.current().periods())
                .extracting(RetentionPeriod::kind)
                .containsAll(personal.stream().map(PersonalData::kind).toList());
    }

    @Test
    void who_came_stays_on_their_school_s_roster() {
        Instant before = NOW.minus(RetentionTable.of("rosters"));
        Document came = put(database.getCollection("rosterPeople"), "came", "at", before.minusSeconds(60));
        database.getCollection("rosterPeople")
                .updateOne(Filters.eq(came.get("_id")), new Document("$set", new Document("person", "ada")));
        assertThat(retained("rosters").overdue(before)).isEqualTo(Overdue.NOTHING);
    }

    @Test
    void with_a_task_goes_what_was_done_for_it() {
        Instant before = NOW.minus(RetentionTable.of("tasks"));
        Document task = put(database.getCollection("tasks"), "done", "givenAt", before.minusSeconds(60));
        MongoCollection<Document> records = database.getCollection("taskRecords");
        records.insertOne(new Document("_id", "record-" + unique).append("task", task.get("_id")));
        assertThat(retained("tasks").removeOverdue(before)).isEqualTo(1);
        assertThat(records.countDocuments(Filters.eq("_id", "record-" + unique)))
                .isZero();
    }

    private Retained retained(String kind) {
        return held.stream().filter(r -> r.kind().equals(kind)).findFirst().orElseThrow();
    }

    /** As little of a document as its collection's own indexes and readers ask for. */
    private Document put(MongoCollection<Document> into, String name, String field, Instant at) {
        Document one = new Document("_id", name + "-" + into.getNamespace().getCollectionName() + unique)
                .append("secret", name + unique)
                .append(
                        into.getNamespace().getCollectionName().equals("rosterPeople") ? "name" : "person",
                        name + unique)
                .append("cohort", "c" + unique)
                .append("kind", "OWN")
                .append("count", 1)
                .append("fresh", false)
                .append("everyone", true)
                .append("counselor", "k")
                .append("counselorName", "K")
                .append("revision", 1L)
                .append(field, Date.from(at));
        into.insertOne(one);
        return one;
    }
}
