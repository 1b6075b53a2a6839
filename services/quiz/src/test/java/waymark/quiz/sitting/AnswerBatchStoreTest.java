package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Answers as {@link SittingStore} passes them on to be kept. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswerBatchStoreTest extends SittingFixture {
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
        List<Sitting> all =
                IntStream.range(0, 60).mapToObj(n -> begin(null, null)).toList();
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
}
