package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.ErasureReceiptStore;
import waymark.edge.PageRequest;
import waymark.profile.Commands;
import waymark.profile.Race;
import waymark.profile.person.Viewer;

@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogStoreTest implements Backends {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Inject
    MongoDatabase database;

    @Inject
    ErasureReceiptStore receipts;

    @Inject
    Commands commands;

    private final String unique = UUID.randomUUID().toString();

    @Test
    void openings_within_an_hour_are_one_entry_that_counts_them_even_at_once() throws Exception {
        Consent consent = consent("busy", "ada");
        Race.of(16, n -> {
            at(NOON.plusSeconds(n)).opened(consent, "Opened");
            return n;
        });
        assertThat(seen("ada"))
                .containsExactly(
                        new AccessLogEntry.AccessLogView(NOON.plusSeconds(15), "Ms. N", "counselor", "Opened", 16));

        at(NOON.plusSeconds(3600)).opened(consent, "Opened");
        assertThat(seen("ada")).extracting(AccessLogEntry.AccessLogView::times).containsExactly(1, 16);
        assertThat(seen("ada"))
                .extracting(AccessLogEntry.AccessLogView::deed)
                .containsExactly("Opened", "Opened, 16 times within an hour");
    }

    @Test
    void another_reader_or_another_deed_is_another_entry() {
        at(NOON).opened(consent("one", "bob"), "Opened");
        at(NOON).opened(consent("two", "bob"), "Opened");
        at(NOON).listed(List.of(consent("one", "bob")), "Listed");
        assertThat(seen("bob")).hasSize(3);
    }

    @Test
    void a_list_that_refreshes_itself_is_once_an_hour_with_the_latest_time() {
        List<Consent> both = List.of(consent("one", "carl"), consent("one", "dora"));
        at(NOON).listed(both, "Listed");
        at(NOON.plusSeconds(90)).listed(both, "Listed");
        assertThat(seen("carl"))
                .isEqualTo(seen("dora"))
                .containsExactly(
                        new AccessLogEntry.AccessLogView(NOON.plusSeconds(90), "Ms. N", "counselor", "Listed", 1));
    }

    @Test
    void a_list_seen_again_within_the_hour_is_not_written_again_but_who_came_in_is() {
        AccessLogStore store = at(NOON.plusSeconds(60));
        Consent early = consent("again", "jo");
        store.listed(List.of(early), "Listed");
        long written = commands.of(() -> store.listed(List.of(early), "Listed"));
        assertThat(written).isZero();

        store.listed(List.of(early, consent("again", "kim")), "Listed");
        assertThat(seen("jo")).isEqualTo(seen("kim")).hasSize(1);
        assertThat(commands.of(() -> store.listed(List.of(early, consent("again", "kim")), "Listed")))
                .isZero();
    }

    @Test
    void a_list_of_three_hundred_is_logged_with_two_commands() {
        List<Consent> school = IntStream.range(0, 300)
                .mapToObj(n -> consent("head", "pupil-" + n))
                .toList();
        AccessLogStore store = at(NOON);
        assertThat(commands.of(() -> store.listed(school, "Listed"))).isEqualTo(2);
        assertThat(seen("pupil-299")).hasSize(1);
    }

    @Test
    void no_field_of_a_look_holds_an_erased_counselors_id() {
        Consent consent = consent("gone", "eve");
        at(NOON).opened(consent, "Opened");
        at(NOON).listed(List.of(consent, consent("gone", "fred")), "Listed");
        assertThat(documents("gone-" + unique)).hasSize(3);

        at(NOON).erase("gone-" + unique);

        assertThat(documents("gone-" + unique)).isEmpty();
        assertThat(seen("eve"))
                .hasSize(2)
                .containsOnly(new AccessLogEntry.AccessLogView(
                        NOON, "A former counselor", "counselor", "Saw your progress", 1));
    }

    @Test
    void a_look_that_an_erasure_overtook_keeps_nothing_of_who_was_erased() {
        receipts.forget("late-" + unique);
        receipts.forget("left-" + unique);
        at(NOON).opened(consent("late", "gina"), "Opened");
        at(NOON).listed(List.of(consent("here", "left"), consent("here", "hugo")), "Listed");

        assertThat(documents("late-" + unique)).isEmpty();
        assertThat(documents("left-" + unique)).isEmpty();
        assertThat(seen("hugo")).hasSize(1);
    }

    @Test
    void everything_comes_whole_or_in_pages_and_an_old_entry_counts_as_one() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 620; i++) {
            many.add(new Document("_id", "old-" + i + unique)
                    .append("person", "ivy-" + unique)
                    .append("readerId", "r")
                    .append("reader", "Ms. N")
                    .append("role", "counselor")
                    .append("what", "Look " + i)
                    .append("at", NOON.minusSeconds(i)));
        }
        database.getCollection("looks").insertMany(many);
        Viewer ivy = new Viewer("ivy-" + unique, "ivy-" + unique);

        assertThat(at(NOON).of(ivy)).hasSize(620);
        assertThat(at(NOON).count(ivy)).isEqualTo(620);
        assertThat(at(NOON).of(ivy, new PageRequest(6, 100)))
                .hasSize(20)
                .last()
                .extracting(look -> look.shown().what(), look -> look.shown().times())
                .containsExactly("Look 619", 1);
    }

    private AccessLogStore at(Instant now) {
        return new AccessLogStore(database, receipts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<AccessLogEntry.AccessLogView> seen(String person) {
        String id = person + "-" + unique;
        return at(NOON).of(new Viewer(id, id)).stream()
                .map(AccessLogEntry::shown)
                .toList();
    }

    private List<String> documents(String word) {
        return database
                .getCollection("looks")
                .find(Filters.exists("_id"))
                .map(Document::toJson)
                .into(new ArrayList<>())
                .stream()
                .filter(json -> json.contains(word))
                .toList();
    }

    private Consent consent(String counselor, String person) {
        Cohort cohort =
                new Cohort("k" + unique, 1, "10b", "CODE2345", counselor + "-" + unique, "Ms. N", NOON, null, null);
        return Consent.given(cohort, person + "-" + unique, person, 1, NOON);
    }
}
