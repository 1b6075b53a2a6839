package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.profile.person.Viewer;
import waymark.retention.Overdue;
import waymark.retention.RetentionTable;

/** Old entries of the access log go, and what is left can still be checked. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogRetentionTest implements Backends {
    private static final Instant NOW = Instant.parse("2032-11-24T12:00:00Z");
    private static final Duration KEPT = RetentionTable.of("looks");

    @Inject
    MongoDatabase database;

    @Inject
    ErasureReceiptStore receipts;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void old_entries_go_the_rest_is_intact_and_it_is_told_how_many_went() {
        looks("ada", 900, 800, 731, 729, 10);
        looks("bob", 10);
        AccessLogAnchorStore old = anchors();
        assertThat(old.overdue(NOW.minus(KEPT))).isEqualTo(new Overdue(3, daysAgo(900)));
        assertThat(old.removeOverdue(NOW.minus(KEPT))).isEqualTo(3);
        assertThat(old.overdue(NOW.minus(KEPT))).isEqualTo(Overdue.NOTHING);

        assertThat(log(NOW).of(self("ada"))).hasSize(2);
        AccessLogCheck check = log(NOW).check(self("ada"));
        assertThat(check.result()).isEqualTo("All 2 entries are as they were written: none was removed or altered.");
        assertThat(check.findings())
                .containsExactly(
                        "Entries that went because their time was over, the last of Nov 24, 2030, 12:00 UTC: 3.");
        assertThat(log(NOW).check(self("bob")).findings()).isEmpty();
        assertThat(old.removeOverdue(NOW.minus(KEPT))).isZero();
    }

    @Test
    void when_all_entries_went_the_next_one_follows_them() {
        looks("cid", 900, 800);
        anchors().removeOverdue(NOW.minus(KEPT));
        AccessLogCheck none = log(NOW).check(self("cid"));
        assertThat(none.intact()).isTrue();
        assertThat(none.result()).isEqualTo("Nobody has looked since Sep 16, 2030, 12:00 UTC.");

        looks("cid", 1);
        AccessLogCheck one = log(NOW).check(self("cid"));
        assertThat(one.intact()).isTrue();
        assertThat(one.entries()).isEqualTo(1);
    }

    @Test
    void who_looked_long_ago_is_named_nowhere_any_more() {
        looks("dan", 900);
        anchors().removeOverdue(NOW.minus(KEPT));
        assertThat(database.getCollection("lookAnchors")
                        .find(Filters.eq(id("dan")))
                        .first()
                        .toJson())
                .doesNotContain("reader-" + unique, "Ms. N", "Opened");
    }

    @Test
    void removing_younger_entries_is_not_hidden_by_moving_the_anchor() {
        looks("eve", 900, 800, 20, 10);
        anchors().removeOverdue(NOW.minus(KEPT));
        var looks = database.getCollection("looks");
        Document young = looks.find(entry("eve", 3)).first();
        looks.deleteOne(entry("eve", 3));
        assertThat(log(NOW).check(self("eve")).findings())
                .anySatisfy(f -> assertThat(f).startsWith("An entry was removed between"));

        Document moved = new Document(young).append("_id", id("eve")).append("readerId", AccessLogChain.ERASED);
        moved.get("link", Document.class).remove("salt");
        database.getCollection("lookAnchors").replaceOne(Filters.eq(id("eve")), moved);
        assertThat(log(NOW).check(self("eve")).findings())
                .contains("Entries up to Nov 4, 2032, 12:00 UTC were removed before their time was over.");

        database.getCollection("lookAnchors")
                .updateOne(Filters.eq(id("eve")), Updates.set("at", Date.from(daysAgo(800))));
        assertThat(log(NOW).check(self("eve")).findings())
                .contains("What is noted of the entries whose time was over was altered.");
    }

    @Test
    void a_run_that_was_cut_off_after_the_anchor_is_made_up_for() {
        looks("fay", 900, 800, 10);
        Document first = database.getCollection("looks").find(entry("fay", 1)).first();
        anchors().removeOverdue(NOW.minus(KEPT));
        database.getCollection("looks").insertOne(first);
        assertThat(log(NOW).check(self("fay")).intact()).isTrue();
        anchors().removeOverdue(NOW.minus(KEPT));
        AccessLogCheck check = log(NOW).check(self("fay"));
        assertThat(check.intact()).isTrue();
        assertThat(check.findings()).singleElement().asString().endsWith("UTC: 2.");
    }

    @Test
    void an_erasure_takes_the_anchor_too() {
        looks("gus", 900, 10);
        anchors().removeOverdue(NOW.minus(KEPT));
        log(NOW).erase(id("gus"));
        assertThat(database.getCollection("lookAnchors").countDocuments(Filters.eq(id("gus"))))
                .isZero();
    }

    private void looks(String person, int... daysAgo) {
        for (int days : daysAgo) {
            log(daysAgo(days))
                    .opened(new Caller("reader-" + unique, "Ms. N", Set.of("counselor")), id(person), "Opened");
        }
    }

    private AccessLogStore log(Instant now) {
        return new AccessLogStore(database, receipts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private AccessLogAnchorStore anchors() {
        return new AccessLogAnchorStore(database, log(NOW));
    }

    private org.bson.conversions.Bson entry(String person, int number) {
        return Filters.and(Filters.eq("person", id(person)), Filters.eq("link.number", number));
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private Viewer self(String person) {
        return new Viewer(id(person), id(person));
    }

    private String id(String person) {
        return person + "-" + unique;
    }
}
