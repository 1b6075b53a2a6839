package waymark.quiz.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import waymark.quiz.scoring.ScoreChange.Answered;
import waymark.quiz.scoring.ScoreChange.ItemChange;

class ScoreChangeTest {

    @Test
    void nothing_moves_between_the_same_answers() {
        Map<String, Integer> answers = Person.attentive(new Random(3));

        assertThat(ScoreChange.between(answered(answers), answered(answers)))
                .hasSize(16)
                .allSatisfy(scale -> {
                    assertThat(scale.change()).isZero();
                    assertThat(scale.real()).isFalse();
                    assertThat(scale.items()).isEmpty();
                });
    }

    @Test
    void the_points_of_the_items_add_up_to_the_change_whatever_was_left_out() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> first = leavingOut(random, Person.attentive(random));
            Map<String, Integer> second = leavingOut(random, Person.clickingAnything(random));

            assertThat(ScoreChange.between(answered(first), answered(second)))
                    .isNotEmpty()
                    .allSatisfy(scale -> assertThat(scale.items().stream()
                                    .mapToDouble(ItemChange::points)
                                    .sum())
                            .isCloseTo(scale.change(), within(1e-9))
                            .isCloseTo(scale.second() - scale.first(), within(1e-9)));
        }
    }

    @Test
    void the_item_that_moved_a_scale_is_named_with_both_answers_in_words() {
        Map<String, Integer> first = Person.answering(i -> 3);
        Map<String, Integer> second = new HashMap<>(first);
        var item = Person.INSTRUMENT.items().stream()
                .filter(i -> i.scale().equals("A"))
                .findFirst()
                .orElseThrow();
        second.put(item.id(), 5);

        ScoreChange scale = scale("A", first, second);

        List<String> words = Person.INSTRUMENT.scale().labels();
        assertThat(scale.change()).isCloseTo(5, within(1e-9));
        assertThat(scale.items()).singleElement().satisfies(moved -> {
            assertThat(moved.id()).isEqualTo(item.id());
            assertThat(moved.text()).isEqualTo(item.text());
            assertThat(moved.first()).isEqualTo(words.get(2));
            assertThat(moved.second()).isEqualTo(words.get(4));
            assertThat(moved.points()).isCloseTo(5, within(1e-9));
        });
    }

    @Test
    void an_answer_to_a_reversed_item_moves_its_scale_the_other_way() {
        Map<String, Integer> first = Person.answering(i -> 3);
        Map<String, Integer> second = Person.answering(i -> i.reverse() ? 5 : 3);

        ScoreChange scale = scale("independence", first, second);

        assertThat(scale.change()).isNegative();
        assertThat(scale.items()).isNotEmpty().allSatisfy(moved -> assertThat(moved.points())
                .isNegative());
    }

    @Test
    void one_answer_is_noise_and_ten_are_not() {
        Map<String, Integer> first = Person.attentive(new Random(5));
        Map<String, Integer> all = new HashMap<>(first);
        Person.INSTRUMENT.items().stream()
                .filter(i -> i.scale().equals("R"))
                .forEach(i -> all.put(i.id(), first.get(i.id()) <= 3 ? 5 : 1));
        Map<String, Integer> one = new HashMap<>(first);
        one.merge("q01", 1, (was, step) -> was == 5 ? 4 : was + step);

        assertThat(ScoreChange.between(answered(first), answered(one))).noneMatch(ScoreChange::real);
        assertThat(scale("R", Person.answering(i -> i.scale().equals("R") ? 1 : 3), Person.answering(i -> 4))
                        .real())
                .isTrue();
        assertThat(ScoreChange.between(answered(first), answered(all)))
                .filteredOn(s -> s.change() != 0)
                .extracting(ScoreChange::scale)
                .containsOnly("R");
    }

    @Test
    void an_item_that_was_left_out_has_no_words_and_a_scale_nobody_answered_is_absent() {
        Map<String, Integer> first = Person.attentive(new Random(6));
        Map<String, Integer> second = new HashMap<>(first);
        Person.INSTRUMENT.items().stream()
                .filter(i -> i.scale().equals("outdoors"))
                .forEach(i -> second.remove(i.id()));
        second.remove("q01");

        List<ScoreChange> all = ScoreChange.between(answered(first), answered(second));

        assertThat(all)
                .extracting(ScoreChange::scale)
                .doesNotContain("outdoors")
                .hasSize(15);
        assertThat(all.stream().flatMap(s -> s.items().stream()).filter(i -> i.id().equals("q01")))
                .allSatisfy(i -> assertThat(i.second()).isNull());
    }

    private static ScoreChange scale(String key, Map<String, Integer> first, Map<String, Integer> second) {
        return ScoreChange.between(answered(first), answered(second)).stream()
                .filter(s -> s.scale().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Answered answered(Map<String, Integer> answers) {
        return new Answered(Person.INSTRUMENT, answers, Scoring.score(Person.INSTRUMENT, answers));
    }

    private static Map<String, Integer> leavingOut(Random random, Map<String, Integer> answers) {
        Map<String, Integer> some = new HashMap<>(answers);
        some.keySet().removeIf(item -> random.nextInt(8) == 0);
        return some;
    }
}
