package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.edge.Caller;
import waymark.edge.Ids;
import waymark.edge.Page;
import waymark.edge.ReceiptStore;
import waymark.edge.Refused;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.InstrumentStore;
import waymark.testing.Backends;

@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingStoreTest implements Backends {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @Inject
    SittingStore store;

    @Inject
    InstrumentStore instruments;

    @Inject
    ReceiptStore receipts;

    @Inject
    MongoDatabase database;

    @Test
    void what_was_kept_comes_back_equal() {
        Caller ada = caller();
        Sitting begun = begin(ada, "key-" + ada.id());
        Sitting done = store.change(begun.id(), ada, (s, i) -> s.answer(everything(i), i, NOW)
                        .complete(i, NOW))
                .orElseThrow();

        assertThat(store.find(begun.id(), ada)).hasValue(done);
        assertThat(done.scores().interests()).hasSize(6);
    }

    @Test
    void answering_changing_skipping_and_clearing_is_stored_as_it_is_told() {
        Sitting begun = begin(null, null);
        List<Map<String, Integer>> steps = List.of(
                Map.of("q01", 3, "q02", 4), Map.of("q01", 5, "q03", 0), Map.of("q02", 0), Map.of("q03", 2, "q07", 1));
        for (Map<String, Integer> given : steps) {
            Sitting told = answer(begun, given);
            assertThat(store.find(begun.id(), null)).hasValue(told);
        }
        var cleared = new HashMap<String, Integer>();
        cleared.put("q01", null);
        cleared.put("q02", null);

        assertThat(answer(begun, cleared)).satisfies(now -> {
            assertThat(now.answers()).isEqualTo(Map.of("q03", 2, "q07", 1));
            assertThat(now.skipped()).isEmpty();
            assertThat(now.revision()).isEqualTo(6);
            assertThat(store.find(begun.id(), null)).hasValue(now);
        });
    }

    @Test
    void what_another_instance_wrote_meanwhile_is_neither_lost_nor_overwritten() {
        Sitting begun = begin(null, null);
        answer(begun, Map.of("q01", 3));
        elsewhere(begun, Updates.combine(Updates.set("answers.q01", 4), Updates.set("answers.q02", 2)));

        Sitting again = answer(begun, Map.of("q01", 3));

        assertThat(again.answers()).isEqualTo(Map.of("q01", 3, "q02", 2));
        assertThat(store.find(begun.id(), null)).hasValue(again);
    }

    @Test
    void what_another_instance_claimed_or_erased_meanwhile_is_closed_to_its_visitor() {
        Sitting claimed = begin(null, null);
        answer(claimed, Map.of("q01", 3));
        elsewhere(claimed, Updates.set("person", "somebody"));
        Sitting erased = begin(null, null);
        answer(erased, Map.of("q01", 3));
        database.getCollection("sittings").deleteOne(Filters.eq(erased.id()));

        assertThatThrownBy(() -> answer(claimed, Map.of("q01", 4))).isInstanceOf(AuthorizationException.class);
        assertThat(store.change(erased.id(), null, (s, i) -> s.answer(Map.of("q01", 4), i, NOW)))
                .isEmpty();
    }

    private Sitting answer(Sitting to, Map<String, Integer> given) {
        return store.change(to.id(), null, (s, i) -> s.answer(given, i, NOW)).orElseThrow();
    }

    private void elsewhere(Sitting sitting, Bson change) {
        database.getCollection("sittings")
                .updateOne(Filters.eq(sitting.id()), Updates.combine(change, Updates.inc("revision", 1L)));
    }

    @Test
    void many_writers_at_once_lose_no_answer() throws Exception {
        Sitting begun = begin(null, null);
        Set<Sitting> results = new HashSet<>(atOnce(40, n -> store.change(
                        begun.id(), null, (s, i) -> s.answer(Map.of("q%02d".formatted(n + 1), 1 + n % 5), i, NOW))
                .orElseThrow()));

        Sitting now = store.find(begun.id(), null).orElseThrow();
        assertThat(now.answers()).hasSize(40);
        assertThat(now.revision()).isEqualTo(41);
        assertThat(results).hasSize(40);
    }

    @Test
    void a_class_that_answers_at_once_is_written_together_and_one_lost_race_costs_nobody_an_answer() throws Exception {
        List<Sitting> all = IntStream.range(0, 60).mapToObj(n -> begin(null, null)).toList();
        for (int item = 1; item <= 4; item++) {
            String id = "q%02d".formatted(item);
            Sitting overtaken = all.get(item);
            elsewhere(overtaken, Updates.set("answers.q80", item));
            List<Sitting> told = atOnce(all.size(), n -> answer(all.get(n), Map.of(id, 1 + n % 5)));
            for (Sitting each : told) {
                assertThat(store.find(each.id(), null)).hasValue(each);
            }
        }

        for (int n = 0; n < all.size(); n++) {
            Map<String, Integer> answers =
                    store.find(all.get(n).id(), null).orElseThrow().answers();
            assertThat(answers).containsEntry("q01", 1 + n % 5).containsEntry("q04", 1 + n % 5);
            assertThat(answers).hasSize(n >= 1 && n <= 4 ? 5 : 4);
        }
    }

    @Test
    void of_many_claims_at_once_one_wins() throws Exception {
        Sitting begun = begin(null, null);
        List<Boolean> won = atOnce(12, n -> {
            try {
                return store.claim(begun.id(), caller()).isPresent();
            } catch (Refused e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
    }

    @Test
    void of_many_beginnings_with_one_key_there_is_one_sitting() throws Exception {
        Caller ada = caller();
        List<String> ids = atOnce(12, n -> begin(ada, "key-" + ada.id()).id());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(store.count(ada)).isEqualTo(1);
    }

    @Test
    void an_owned_sitting_opens_to_its_owner_only() {
        Sitting begun = begin(caller(), null);

        assertThatThrownBy(() -> store.find(begun.id(), null)).isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> store.find(begun.id(), caller())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> store.change(begun.id(), caller(), (s, i) -> s.complete(i, NOW)))
                .hasMessageContaining("someone else");
    }

    @Test
    void an_erased_sitting_is_gone_for_good_even_while_answers_pour_in() throws Exception {
        Caller ada = caller();
        Sitting begun = begin(ada, null);
        atOnce(
                20,
                n -> n == 10
                        ? store.eraseOf(ada.id())
                        : store.change(
                                begun.id(), ada, (s, i) -> s.answer(Map.of("q%02d".formatted(n + 1), 3), i, NOW)));

        assertThat(store.find(begun.id(), ada)).isEmpty();
        assertThat(store.list(ada, new Page(0, 10))).isEmpty();
    }

    @Test
    void nothing_is_kept_for_a_person_who_was_forgotten() {
        Caller ada = caller();
        Sitting visitors = begin(null, null);
        receipts.forget(ada.id());

        assertThatThrownBy(() -> begin(ada, null)).hasMessageContaining("erased");
        assertThatThrownBy(() -> store.claim(visitors.id(), ada)).hasMessageContaining("erased");
        assertThat(store.count(ada)).isZero();
    }

    @Test
    void only_visitors_sittings_left_alone_for_half_a_year_are_dropped() {
        Caller ada = caller();
        Sitting old = aged(begin(null, null), 181);
        Sitting younger = aged(begin(null, null), 179);
        Sitting owned = aged(begin(ada, null), 400);

        store.eraseUnclaimed();

        assertThat(store.find(old.id(), null)).isEmpty();
        assertThat(store.find(younger.id(), null)).isPresent();
        assertThat(store.find(owned.id(), ada)).isPresent();
    }

    private Sitting aged(Sitting sitting, int days) {
        Date then = Date.from(Instant.now().minus(Duration.ofDays(days)));
        database.getCollection("sittings").updateOne(Filters.eq(sitting.id()), Updates.set("updatedAt", then));
        return sitting;
    }

    private Sitting begin(Caller caller, String key) {
        Instrument instrument = instruments.offered("interests-1").orElseThrow();
        String person = caller == null ? null : caller.id();
        return store.begin(Sitting.begin(Ids.random(), person, key, instrument, NOW), instrument, caller);
    }

    private static Map<String, Integer> everything(Instrument instrument) {
        return instrument.items().stream()
                .collect(java.util.stream.Collectors.toMap(Instrument.Item::id, i -> 1 + i.id().hashCode() % 5));
    }

    private static Caller caller() {
        return new Caller(Ids.random(), "Somebody", Set.of("student"));
    }

    /** A task that knows its number. */
    private interface Task<T> {
        T run(int n);
    }

    private static <T> List<T> atOnce(int tasks, Task<T> task) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all = IntStream.range(0, tasks)
                    .<Callable<T>>mapToObj(n -> () -> task.run(n))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
