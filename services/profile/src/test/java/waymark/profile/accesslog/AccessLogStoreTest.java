package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.Caller;
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
    void openings_within_an_hour_are_shown_as_one_that_counts_them_and_the_chain_holds_even_at_once() throws Exception {
        Race.of(16, n -> {
            at(NOON.plusSeconds(n)).opened(reader("busy"), id("ada"), "Opened");
            return n;
        });
        assertThat(database.getCollection("lookHeads")
                        .find(Filters.eq(id("ada")))
                        .first())
                .containsEntry("number", 16L);
        assertThat(seen("ada"))
                .containsExactly(new AccessLogView(NOON.plusSeconds(15), "Ms. N", "counselor", "Opened", 16));

        at(NOON.plusSeconds(3600)).opened(reader("busy"), id("ada"), "Opened");
        assertThat(seen("ada")).extracting(AccessLogView::times).containsExactly(1, 16);
        assertThat(seen("ada"))
                .extracting(AccessLogView::deed)
                .containsExactly("Opened", "Opened, 16 times within an hour");
        assertThat(check("ada").result()).startsWith("All 17 entries are as they were written");
    }

    @Test
    void another_reader_or_another_deed_is_another_entry() {
        at(NOON).opened(reader("one"), id("bob"), "Opened");
        at(NOON).opened(reader("two"), id("bob"), "Opened");
        at(NOON).listed(reader("one"), List.of(id("bob")), "Listed");
        assertThat(seen("bob")).hasSize(3);
    }

    @Test
    void a_list_is_one_entry_an_hour_whichever_instance_shows_it() {
        List<String> both = List.of(id("carl"), id("dora"));
        at(NOON).listed(reader("one"), both, "Listed");
        at(NOON.plusSeconds(90)).listed(reader("one"), both, "Listed");
        assertThat(seen("carl"))
                .isEqualTo(seen("dora"))
                .containsExactly(new AccessLogView(NOON, "Ms. N", "counselor", "Listed", 1));
    }

    @Test
    void a_list_seen_again_within_the_hour_is_not_written_again_but_who_came_in_is() {
        AccessLogStore store = at(NOON.plusSeconds(60));
        Caller again = reader("again");
        store.listed(again, List.of(id("jo")), "Listed");
        assertThat(commands.of(() -> store.listed(again, List.of(id("jo")), "Listed")))
                .isZero();

        store.listed(again, List.of(id("jo"), id("kim")), "Listed");
        assertThat(seen("jo")).isEqualTo(seen("kim")).hasSize(1);
        assertThat(commands.of(() -> store.listed(again, List.of(id("jo"), id("kim")), "Listed")))
                .isZero();
    }

    @Test
    void a_list_of_five_hundred_is_logged_with_five_commands() {
        List<String> school =
                IntStream.range(0, 500).mapToObj(n -> id("pupil-" + n)).toList();
        AccessLogStore store = at(NOON);
        assertThat(commands.of(() -> store.listed(reader("head"), school, "Listed")))
                .isEqualTo(5);
        assertThat(seen("pupil-499")).hasSize(1);
    }

    @Test
    void what_was_removed_or_altered_past_us_is_found() {
        for (String person : List.of("lea", "max", "nia")) {
            for (int i = 0; i < 4; i++) {
                at(NOON.plusSeconds(i)).opened(reader("sly"), id(person), "Opened");
            }
            assertThat(check(person).intact()).isTrue();
        }
        var looks = database.getCollection("looks");
        looks.deleteOne(Filters.and(Filters.eq("person", id("lea")), Filters.eq("link.number", 4)));
        looks.updateOne(
                Filters.and(Filters.eq("person", id("max")), Filters.eq("link.number", 2)),
                Updates.set("reader", "Nobody"));
        looks.deleteMany(Filters.eq("person", id("nia")));
        assertThat(check("lea").findings())
                .containsExactly("An entry was removed at the end, after Nov 24, 2026, 12:00 UTC.");
        assertThat(check("max").findings()).containsExactly("The entry of Nov 24, 2026, 12:00 UTC was altered.");
        assertThat(check("nia").findings()).containsExactly("4 entries were removed at the end.");

        at(NOON.plusSeconds(9)).opened(reader("sly"), id("lea"), "Opened");
        assertThat(check("lea").findings())
                .as("what is written afterwards does not hide it")
                .singleElement()
                .asString()
                .startsWith("An entry was removed between");
    }

    @Test
    void no_field_of_a_look_holds_an_erased_counselors_id_and_the_chain_still_holds() {
        at(NOON).opened(reader("gone"), id("eve"), "Opened");
        at(NOON).listed(reader("gone"), List.of(id("eve"), id("fred")), "Listed");
        assertThat(documents("gone-" + unique)).hasSize(3);

        at(NOON).erase("gone-" + unique);

        assertThat(documents("gone-" + unique)).isEmpty();
        assertThat(seen("eve"))
                .containsExactly(new AccessLogView(NOON, "A former counselor", "counselor", "Saw your progress", 2));
        assertThat(check("eve").intact()).isTrue();
        assertThat(check("eve").findings()).singleElement().asString().endsWith("names are gone: 2.");
    }

    @Test
    void a_look_that_an_erasure_overtook_keeps_nothing_of_who_was_erased() {
        receipts.forget("late-" + unique);
        receipts.forget(id("left"));
        at(NOON).opened(reader("late"), id("gina"), "Opened");
        at(NOON).listed(reader("here"), List.of(id("left"), id("hugo")), "Listed");

        assertThat(documents("late-" + unique)).isEmpty();
        assertThat(documents(id("left"))).isEmpty();
        assertThat(database.getCollection("lookHeads").countDocuments(Filters.eq(id("left"))))
                .isZero();
        assertThat(seen("hugo")).hasSize(1);
    }

    @Test
    void everything_comes_whole_or_in_pages_and_entries_of_earlier_releases_are_read_as_they_are() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 620; i++) {
            many.add(new Document("_id", "old-" + i + unique)
                    .append("person", id("ivy"))
                    .append("readerId", "r")
                    .append("reader", "Ms. N")
                    .append("role", "counselor")
                    .append("what", "Look " + i)
                    .append("hour", NOON)
                    .append("times", i % 2 == 0 ? null : 3)
                    .append("at", NOON.minusSeconds(i)));
        }
        many.forEach(entry -> entry.values().removeIf(Objects::isNull));
        database.getCollection("looks").insertMany(many);
        Viewer ivy = new Viewer(id("ivy"), id("ivy"));

        assertThat(at(NOON).of(ivy)).hasSize(620);
        assertThat(at(NOON).count(ivy)).isEqualTo(620);
        assertThat(at(NOON).of(ivy, new PageRequest(6, 100)))
                .hasSize(20)
                .last()
                .extracting(AccessLogView::what, AccessLogView::times)
                .containsExactly("Look 619", 3);
        assertThat(check("ivy").older()).isEqualTo(620);
        assertThat(check("ivy").intact()).isTrue();
    }

    private AccessLogStore at(Instant now) {
        return new AccessLogStore(database, receipts, Clock.fixed(now, ZoneOffset.UTC));
    }

    private String id(String person) {
        return person + "-" + unique;
    }

    private Caller reader(String name) {
        return new Caller(name + "-" + unique, "Ms. N", Set.of("counselor"));
    }

    private List<AccessLogView> seen(String person) {
        return at(NOON).of(new Viewer(id(person), id(person)));
    }

    private AccessLogCheck check(String person) {
        return at(NOON).check(new Viewer(id(person), id(person)));
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
}
