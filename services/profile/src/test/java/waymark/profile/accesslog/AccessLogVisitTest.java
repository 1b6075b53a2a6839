package waymark.profile.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.backends.Backends;
import waymark.edge.Caller;
import waymark.edge.ErasureReceiptStore;
import waymark.profile.person.Viewer;

/** A counselor's page that stays open is one visit, however often it asks. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogVisitTest implements Backends {
    /** Shortly before the clock strikes, which begins no other visit. */
    private static final Instant BEGIN = Instant.parse("2026-11-24T12:40:00Z");

    private static final int HOUR = 3_600;

    @Inject
    MongoDatabase database;

    @Inject
    ErasureReceiptStore receipts;

    private final String unique = UUID.randomUUID().toString();
    private final Caller reader = new Caller("open-" + unique, "Ms. N", Set.of("counselor"));

    @Test
    void a_list_that_asks_every_four_seconds_for_an_hour_is_one_entry_though_two_instances_answer() {
        AtomicReference<Instant> time = new AtomicReference<>(BEGIN);
        List<AccessLogStore> instances =
                Stream.generate(() -> store(time::get)).limit(2).toList();
        for (int second = 0; second < HOUR; second += 4) {
            time.set(BEGIN.plusSeconds(second));
            instances.get(second / 4 % 2).listed(reader, List.of(id("olga"), id("omar")), "Listed");
        }
        for (String student : List.of("olga", "omar")) {
            assertThat(logged(student)).containsExactly(BEGIN);
        }

        time.set(BEGIN.plusSeconds(HOUR));
        instances.getFirst().listed(reader, List.of(id("olga")), "Listed");
        assertThat(logged("olga")).as("it is still open").containsExactly(BEGIN, time.get());
        assertThat(logged("omar")).as("not shown any more").containsExactly(BEGIN);
    }

    @Test
    void a_students_page_that_shows_itself_anew_adds_nothing_within_an_hour_of_its_opening() {
        AtomicReference<Instant> time = new AtomicReference<>(BEGIN);
        AccessLogStore store = store(time::get);
        store.opened(reader, id("paul"), "Opened");
        for (int second = 1; second < HOUR; second += 30) {
            time.set(BEGIN.plusSeconds(second));
            store.listed(reader, List.of(id("paul")), "Opened");
        }
        assertThat(logged("paul")).containsExactly(BEGIN);

        store.opened(reader, id("paul"), "Opened");
        assertThat(logged("paul")).as("opened once more by hand").hasSize(2);
    }

    private AccessLogStore store(InstantSource time) {
        return new AccessLogStore(database, receipts, time.withZone(ZoneOffset.UTC));
    }

    private String id(String person) {
        return person + "-" + unique;
    }

    /** When entries were written, as they are kept and not as they are put together to be read. */
    private List<Instant> logged(String person) {
        AccessLogStore store = store(InstantSource.fixed(BEGIN));
        assertThat(store.check(new Viewer(id(person), id(person))).intact()).isTrue();
        return database
                .getCollection("looks", AccessLogEntry.class)
                .find(Filters.eq("person", id(person)))
                .map(AccessLogEntry::at)
                .into(new ArrayList<>())
                .stream()
                .sorted()
                .toList();
    }
}
