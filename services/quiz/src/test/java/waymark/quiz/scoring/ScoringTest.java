package waymark.quiz.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.events.Interest;

class ScoringTest {

    @Test
    void the_lowest_answers_score_0_the_middle_50_and_the_highest_100() {
        for (int answer : List.of(1, 3, 5)) {
            int expected = 25 * (answer - 1);
            Scores scores = score(Person.answering(i -> i.reverse() ? 6 - answer : answer));
            assertThat(all(scores)).hasSize(16).allSatisfy(s -> assertThat(s.score())
                    .isEqualTo(expected));
        }
    }

    @Test
    void a_scale_scores_the_mean_of_its_answers() {
        var answers = Person.answering(i -> i.scale().equals("S") ? 5 : 2);
        String first = firstOf("S");
        answers.put(first, 1);

        Scores scores = score(answers);

        assertThat(scores.interests().get("S").score()).isCloseTo(90, within(1e-9));
        assertThat(scores.interests().get("R").score()).isCloseTo(25, within(1e-9));
    }

    @Test
    void liking_a_reversed_item_speaks_against_its_scale() {
        Scores scores = score(Person.answering(i -> 5));

        assertThat(scores.values().get("independence").score()).isEqualTo(50);
        assertThat(scores.values().get("relationships").score()).isEqualTo(100);
    }

    @Test
    void the_standard_error_is_the_pooled_scatter_over_the_root_of_the_number_of_answers() {
        // every interest: five 2s and five 4s, so the pooled variance is 10·1/9 and the error 25·√(10/9/10)
        var seen = new HashMap<String, Integer>();
        var answers = Person.answering(i -> seen.merge(i.scale(), 1, Integer::sum) % 2 == 0 ? 4 : 2);

        assertThat(score(answers).interests().values())
                .allSatisfy(s -> assertThat(s.standardError()).isCloseTo(25 * Math.sqrt(1.0 / 9), within(1e-9)));
    }

    @Test
    void fewer_answers_make_a_scale_less_sure() {
        var answers = Person.attentive(new Random(1));
        double all = score(answers).interests().get("A").standardError();
        Person.INSTRUMENT.items().stream()
                .filter(i -> i.scale().equals("A"))
                .limit(7)
                .forEach(i -> answers.remove(i.id()));

        assertThat(score(answers).interests().get("A").standardError()).isGreaterThan(1.4 * all);
    }

    @Test
    void equal_answers_still_leave_an_error() {
        assertThat(score(Person.answering(i -> 3)).interests().values())
                .allSatisfy(s -> assertThat(s.standardError()).isCloseTo(25 * Math.sqrt(1 / 12.0 / 10), within(1e-9)));
    }

    @Test
    void a_single_answer_is_as_unsure_as_evenly_spread_ones() {
        Scores scores = score(Map.of(firstOf("E"), 4));

        assertThat(scores.interests()).containsOnlyKeys("E");
        assertThat(scores.interests().get("E").standardError()).isCloseTo(25 * Math.sqrt(2), within(1e-9));
        assertThat(scores.values()).isEmpty();
        assertThat(scores.setting()).isEmpty();
    }

    @Test
    void no_answers_give_no_scores() {
        Scores scores = score(Map.of());

        assertThat(scores.interests()).isEmpty();
        assertThat(scores.flags()).isEmpty();
        assertThat(scores.message()).isNull();
    }

    @Test
    void whatever_is_answered_all_numbers_are_finite_and_in_range() {
        var random = new Random(20261124);
        for (int round = 0; round < 5_000; round++) {
            var answers = new LinkedHashMap<String, Integer>();
            double share = random.nextDouble();
            int spread = 1 + random.nextInt(5);
            Person.INSTRUMENT.items().stream()
                    .filter(i -> random.nextDouble() < share)
                    .forEach(i -> answers.put(i.id(), 1 + random.nextInt(spread)));

            assertThat(all(score(answers))).allSatisfy(s -> {
                assertThat(s.score()).isBetween(0.0, 100.0);
                assertThat(s.standardError()).isGreaterThan(0).isLessThanOrEqualTo(100);
            });
        }
    }

    @Test
    void one_higher_answer_raises_its_scale_and_no_other() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var answers = Person.attentive(random);
            var item = Person.INSTRUMENT.items().get(random.nextInt(60));
            if (answers.get(item.id()) == 5) {
                continue;
            }
            Scores before = score(answers);
            answers.merge(item.id(), 1, Integer::sum);
            Scores after = score(answers);

            Interest.KEYS.forEach(s -> assertThat(after.interests().get(s).score()
                            - before.interests().get(s).score())
                    .isCloseTo(s.equals(item.scale()) ? 2.5 : 0, within(1e-9)));
            assertThat(after.values()).isEqualTo(before.values());
        }
    }

    private static Scores score(Map<String, Integer> answers) {
        return Scoring.score(Person.INSTRUMENT, answers);
    }

    private static String firstOf(String scale) {
        return Person.INSTRUMENT.items().stream()
                .filter(i -> i.scale().equals(scale))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<Score> all(Scores scores) {
        return Stream.of(scores.interests(), scores.values(), scores.setting())
                .flatMap(m -> m.values().stream())
                .toList();
    }
}
