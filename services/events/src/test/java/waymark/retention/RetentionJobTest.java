package waymark.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.SetClock;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionJobTest implements Backends {
    private static final Instant NOON = Instant.parse("2030-06-01T12:00:00Z");

    @Inject
    MongoDatabase database;

    @Inject
    List<Retained> held;

    private final SetClock clock = new SetClock(NOON);

    @BeforeEach
    void empty() {
        database.getCollection("retentionRuns").deleteMany(Filters.gt("_id", new Date(0)));
        database.getCollection("receipts").deleteMany(Filters.gte("_id", ""));
    }

    @Test
    void asking_touches_nothing_and_a_run_removes_what_is_overdue_and_reports_it() {
        receipt(1094);
        receipt(1096);
        receipt(1200);
        RetentionReport asked = job(held).report();
        assertThat(kind(asked, "receipts"))
                .extracting(RetentionReport.Kind::count, RetentionReport.Kind::oldest, RetentionReport.Kind::kept)
                .containsExactly(2L, NOON.minus(Duration.ofDays(1200)), "3 years after the erasure");
        assertThat(asked.runs()).isEmpty();
        assertThat(receipts()).isEqualTo(3);

        RetentionRun run = job(held).run();
        assertThat(run.removed())
                .extracting(RetentionRun.Removed::kind, RetentionRun.Removed::count)
                .contains(org.assertj.core.groups.Tuple.tuple("receipts", 2L));
        assertThat(run.failed()).isEmpty();
        assertThat(receipts()).isEqualTo(1);
        RetentionReport after = job(held).report();
        assertThat(kind(after, "receipts").count()).isZero();
        assertThat(after.runs()).containsExactly(run);
        assertThat(after.version()).isEqualTo(run.version());
    }

    @Test
    void it_runs_once_a_day_however_many_instances_look() {
        job(held).runIfDue();
        job(held).runIfDue();
        assertThat(runs()).isEqualTo(1);
        clock.pass(RetentionJob.PAUSE.toSeconds() - 1);
        job(held).runIfDue();
        assertThat(runs()).isEqualTo(1);
        clock.pass(1);
        job(held).runIfDue();
        job(held).runIfDue();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void reports_go_too_when_their_time_is_over() {
        job(held).run();
        clock.pass(RetentionTable.of("retentionRuns").toSeconds() + 1);
        assertThat(job(held).run().total()).isEqualTo(1);
        assertThat(runs()).isEqualTo(1);
    }

    @Test
    void a_kind_that_fails_is_reported_and_holds_up_no_other() {
        receipt(2000);
        List<Retained> failing = new ArrayList<>(
                held.stream().filter(r -> !r.kind().equals("letters")).toList());
        failing.add(new Away());
        RetentionRun run = job(failing).run();
        assertThat(run.failed())
                .singleElement()
                .extracting(RetentionRun.Removed::kind, RetentionRun.Removed::failure)
                .containsExactly("letters", "IllegalStateException: The broker is away");
        assertThat(receipts()).isZero();
    }

    @Test
    void nothing_starts_whose_kinds_are_not_those_of_the_table() {
        List<Retained> less = held.stream().skip(1).toList();
        assertThatThrownBy(() -> job(less)).hasMessageContaining("the table of how long data is kept lists");
        List<Retained> more =
                Stream.concat(held.stream(), Stream.of(new Unlisted())).toList();
        assertThatThrownBy(() -> job(more)).hasMessageContaining("unlisted");
    }

    @Test
    void an_index_of_an_earlier_release_that_removes_by_itself_gives_way() {
        var things = database.getCollection("things-" + UUID.randomUUID());
        things.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter(90L, TimeUnit.DAYS));
        things.insertOne(new Document("at", Date.from(NOON)));
        assertThat(new RetainedDocuments(things, "at").overdue(NOON.plusMillis(1)))
                .isEqualTo(new Overdue(1, NOON));
        assertThat(things.listIndexes())
                .filteredOn(i -> i.get("key", Document.class).containsKey("at"))
                .singleElement()
                .satisfies(i -> assertThat(i).doesNotContainKey("expireAfterSeconds"));
    }

    @Test
    void the_later_of_two_times_counts() {
        var things = database.getCollection("things-" + UUID.randomUUID());
        Date old = Date.from(NOON.minusSeconds(9));
        things.insertOne(new Document("_id", "old").append("at", old));
        things.insertOne(new Document("_id", "changed").append("at", old).append("changed", Date.from(NOON)));
        things.insertOne(
                new Document("_id", "changed long ago").append("at", old).append("changed", old));
        things.insertOne(new Document("_id", "undated"));
        assertThat(new RetainedDocuments(things, "at", "changed").remove(NOON)).isEqualTo(2);
        assertThat(things.find().map(d -> d.getString("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("changed", "undated");
    }

    private record Away() implements Retained {
        @Override
        public String kind() {
            return "letters";
        }

        @Override
        public Overdue overdue(Instant before) {
            return Overdue.NOTHING;
        }

        @Override
        public long removeOverdue(Instant before) {
            throw new IllegalStateException("The broker is away");
        }
    }

    private record Unlisted() implements Retained {
        @Override
        public String kind() {
            return "unlisted";
        }

        @Override
        public Overdue overdue(Instant before) {
            return Overdue.NOTHING;
        }

        @Override
        public long removeOverdue(Instant before) {
            return 0;
        }
    }

    private RetentionJob job(List<Retained> some) {
        return new RetentionJob("any", some, new RetentionRunStore(database), database, clock);
    }

    private void receipt(int daysAgo) {
        database.getCollection("receipts")
                .insertOne(new Document("_id", UUID.randomUUID().toString())
                        .append("at", Date.from(NOON.minus(Duration.ofDays(daysAgo)))));
    }

    private long receipts() {
        return database.getCollection("receipts").estimatedDocumentCount();
    }

    private long runs() {
        return database.getCollection("retentionRuns").estimatedDocumentCount();
    }

    private static RetentionReport.Kind kind(RetentionReport report, String kind) {
        return report.items().stream()
                .filter(k -> k.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
