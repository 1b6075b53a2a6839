package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.Instruments;

class SittingTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = START.plusSeconds(60);

    private final Instrument instrument = Instruments.interests();
    private final Sitting fresh = Sitting.begin("key", null, null, instrument, START);

    @Test
    void a_new_sitting_asks_the_first_ten_items_in_order() {
        assertThat(Question.next(fresh, instrument))
                .extracting(Question::id)
                .containsExactly("q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08", "q09", "q10");
        assertThat(Progress.of(fresh, instrument).section()).isEqualTo("s1");
    }

    @Test
    void the_next_question_is_the_first_one_left_after_the_last_answer_else_from_the_start() {
        Sitting s = answer(answer(answer(fresh, "q02", 4), "q03", 0), "q80", 1);

        assertThat(next(s, "q01")).isEqualTo("q04");
        assertThat(next(s, "q80")).isEqualTo("q01");
        assertThat(next(s, null)).isEqualTo("q01");
        assertThat(next(s, "q99")).isEqualTo("q01");
        assertThat(CurrentQuestion.following(s, instrument, Map.of("q70", 1, "q12", 1)))
                .hasValueSatisfying(q -> assertThat(q.number()).isEqualTo(71));
        assertThat(CurrentQuestion.at(s, instrument, "q03"))
                .hasValueSatisfying(q -> assertThat(q.answer()).isZero());
        assertThat(CurrentQuestion.next(completed(), instrument, null)).isEmpty();
    }

    @Test
    void every_question_knows_its_number_its_section_and_the_one_before() {
        String previous = null;
        int number = 0;
        for (Instrument.Item item : instrument.items()) {
            CurrentQuestion q = CurrentQuestion.at(fresh, instrument, item.id()).orElseThrow();
            assertThat(q.number()).isEqualTo(++number);
            assertThat(q.previous()).isEqualTo(previous);
            assertThat(instrument.sections().get(q.sectionNumber() - 1).items()).contains(item);
            assertThat(instrument.sections().get(q.sectionNumber() - 1).id()).isEqualTo(q.section());
            previous = item.id();
        }
    }

    @Test
    void answers_add_up_and_can_be_changed_skipped_and_cleared() {
        Sitting s = answer(answer(fresh, "q01", 4), "q02", 2);
        assertThat(s.answers()).containsExactlyInAnyOrderEntriesOf(Map.of("q01", 4, "q02", 2));
        assertThat(s.revision()).isEqualTo(3);

        assertThat(answer(s, "q01", 5).answers()).containsEntry("q01", 5).containsEntry("q02", 2);

        Sitting skipped = answer(s, "q01", 0);
        assertThat(skipped.answers()).containsOnlyKeys("q02");
        assertThat(skipped.skipped()).containsExactly("q01");

        Sitting cleared = answer(skipped, "q01", null);
        assertThat(cleared.skipped()).isEmpty();
        assertThat(Question.next(cleared, instrument).getFirst().id()).isEqualTo("q01");
    }

    @Test
    void repeating_an_answer_changes_nothing_at_all() {
        Sitting s = answer(fresh, "q01", 4);

        assertThat(answer(s, "q01", 4)).isSameAs(s);
        assertThat(answer(s, "q02", null)).isSameAs(s);
        Sitting skipped = answer(s, "q03", 0);
        assertThat(answer(skipped, "q03", 0)).isSameAs(skipped);
    }

    @Test
    void an_unknown_item_or_an_answer_off_the_scale_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> answer(fresh, "q99", 3))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("q99");
        assertThatThrownBy(() -> answer(fresh, "q01", 6)).hasMessageContaining("from 1 to 5");
        assertThatThrownBy(() -> answer(fresh, "q01", -1)).hasMessageContaining("q01");
    }

    @Test
    void a_section_is_done_when_all_of_it_is_answered_or_skipped() {
        Sitting s = fresh;
        for (int i = 1; i <= 9; i++) {
            s = answer(s, "q0" + i, 3);
        }
        assertThat(Progress.of(s, instrument).sectionsDone()).isEmpty();

        Progress done = Progress.of(answer(s, "q10", 0), instrument);
        assertThat(done.sectionsDone()).containsExactly("s1");
        assertThat(done.section()).isEqualTo("s2");
        assertThat(done.answered()).isEqualTo(9);
        assertThat(done.skipped()).isEqualTo(1);
    }

    @Test
    void completing_needs_three_answers_of_each_interest_and_says_what_is_missing() {
        Sitting s =
                fresh.answer(three("R", "I", "A", "S", "E"), instrument, START).sitting();
        assertThatThrownBy(() -> s.complete(instrument, LATER))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("3 more in “Organizing”")
                .hasMessageNotContaining("Creating");

        Sitting done = s.answer(three("C"), instrument, START)
                .sitting()
                .complete(instrument, LATER)
                .sitting();
        assertThat(done.completedAt()).isEqualTo(LATER);
        assertThat(done.scores().interests()).hasSize(6);
        assertThat(done.scores().values()).isEmpty();
    }

    @Test
    void skipping_everything_leads_back_to_what_is_needed_not_to_a_dead_end() {
        var all = new HashMap<String, Integer>();
        instrument.items().forEach(i -> all.put(i.id(), 0));
        all.putAll(three("R", "I", "A", "S", "E"));
        Sitting s = fresh.answer(all, instrument, START).sitting();

        assertThat(Progress.of(s, instrument).ready()).isFalse();
        assertThat(Question.next(s, instrument)).hasSize(10).allSatisfy(q -> {
            assertThat(instrument.item(q.id()).orElseThrow().scale()).isEqualTo("C");
            assertThat(q.answer()).isZero();
        });
    }

    @Test
    void a_completed_sitting_takes_no_answers_and_stays_as_it_is_when_completed_again() {
        Sitting done = completed();

        assertThat(done.complete(instrument, LATER.plusSeconds(9)).sitting()).isSameAs(done);
        assertThat(Question.next(done, instrument)).isEmpty();
        assertThatThrownBy(() -> answer(done, "q01", 1))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(r.kind()).isEqualTo(RefusedException.Kind.CONFLICT));
    }

    @Test
    void claiming_keeps_every_answer_and_is_for_the_first_only() {
        Sitting claimed = completed().claim("ada", instrument).sitting();

        assertThat(claimed.person()).isEqualTo("ada");
        assertThat(claimed.scores()).isEqualTo(completed().scores());
        assertThat(claimed.claim("ada", instrument).sitting()).isSameAs(claimed);
        assertThatThrownBy(() -> claimed.claim("bob", instrument))
                .isInstanceOfSatisfying(
                        RefusedException.class, r -> assertThat(r.kind()).isEqualTo(RefusedException.Kind.FORBIDDEN));
    }

    @Test
    void any_run_of_answers_skips_and_clears_leaves_just_the_last_word_on_each_item() {
        var random = new Random(11);
        for (int run = 0; run < 300; run++) {
            Sitting s = fresh;
            var model = new HashMap<String, Integer>();
            for (int step = 0; step < 60; step++) {
                String item = "q%02d".formatted(1 + random.nextInt(80));
                Integer said = random.nextInt(8) == 0 ? null : (Integer) random.nextInt(6);
                Sitting next = answer(s, item, said);
                assertThat(next.revision() - s.revision()).isBetween(0L, 1L);
                s = next;
                model.put(item, said);
            }
            var answered = new HashMap<>(model);
            answered.values().removeIf(a -> a == null || a == 0);
            var skipped = model.entrySet().stream()
                    .filter(e -> e.getValue() != null && e.getValue() == 0)
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertThat(s.answers()).isEqualTo(answered);
            assertThat(new HashSet<>(s.skipped())).isEqualTo(skipped);
            assertThat(Question.next(s, instrument))
                    .extracting(Question::id)
                    .isSorted()
                    .doesNotContainAnyElementsOf(answered.keySet())
                    .doesNotContainAnyElementsOf(skipped);
        }
    }

    private Sitting completed() {
        return fresh.answer(three("R", "I", "A", "S", "E", "C"), instrument, START)
                .sitting()
                .complete(instrument, LATER)
                .sitting();
    }

    private Map<String, Integer> three(String... interests) {
        var answers = new HashMap<String, Integer>();
        for (String interest : interests) {
            instrument.items().stream()
                    .filter(i -> i.scale().equals(interest))
                    .limit(3)
                    .forEach(i -> answers.put(i.id(), 4));
        }
        return answers;
    }

    private String next(Sitting s, String after) {
        return CurrentQuestion.next(s, instrument, after).orElseThrow().id();
    }

    private Sitting answer(Sitting s, String item, Integer answer) {
        return s.answer(Collections.singletonMap(item, answer), instrument, LATER)
                .sitting();
    }
}
