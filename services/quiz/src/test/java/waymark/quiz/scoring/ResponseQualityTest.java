package waymark.quiz.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.events.AssessmentEvent;

class ResponseQualityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_same_answer_everywhere_is_flat_and_careless(int answer) {
        Scores scores = score(Person.answering(i -> answer));

        assertThat(scores.flags()).containsExactly(AssessmentEvent.Scores.FLAT, AssessmentEvent.Scores.CARELESS);
        assertThat(scores.message()).contains("quiz again").doesNotContain("careless");
    }

    @Test
    void equal_interests_answered_with_care_are_flat_only() {
        var seen = new HashMap<String, Integer>();
        Scores scores = score(Person.answering(i -> {
            int keyed = List.of(2, 4, 3).get(seen.merge(i.scale(), 1, Integer::sum) % 3);
            return i.reverse() ? 6 - keyed : keyed;
        }));

        assertThat(scores.flags()).containsExactly(AssessmentEvent.Scores.FLAT);
        assertThat(scores.message()).isNotNull();
        assertThat(scores.summary()).as("what stands out").isNull();
    }

    @Test
    void twenty_equal_answers_in_a_row_are_careless() {
        var answers = Person.attentive(new Random(3));
        Person.INSTRUMENT.items().subList(20, 41).forEach(i -> answers.put(i.id(), 2));

        assertThat(score(answers).flags()).contains(AssessmentEvent.Scores.CARELESS);
    }

    @Test
    void saying_yes_to_statements_that_exclude_each_other_is_careless() {
        var answers = Person.attentive(new Random(4));
        Person.INSTRUMENT.items().subList(60, 80).forEach(i -> answers.put(i.id(), i.id().equals("q61") ? 4 : 5));

        assertThat(score(answers).flags()).contains(AssessmentEvent.Scores.CARELESS);
    }

    @Test
    void liking_one_kind_of_activity_only_is_no_carelessness() {
        for (String one : List.of("R", "I", "A", "S", "E", "C")) {
            Scores scores = score(Person.answering(i -> {
                int keyed = i.scale().equals(one) ? 5 : i.scale().length() == 1 ? 1 : 4;
                return i.reverse() ? 6 - keyed : keyed;
            }));
            assertThat(scores.flags()).as(one).isEmpty();
        }
    }

    @Test
    void attentive_people_are_hardly_ever_suspected_and_random_clicking_mostly_is() {
        double attentive = shareCareless(Person::attentive);
        double random = shareCareless(Person::clickingAnything);

        assertThat(attentive).isLessThan(0.02);
        assertThat(random).isGreaterThan(0.5);
    }

    private static double shareCareless(Function<Random, Map<String, Integer>> people) {
        var random = new Random(42);
        int careless = 0;
        for (int i = 0; i < 2_000; i++) {
            if (score(people.apply(random)).flags().contains(AssessmentEvent.Scores.CARELESS)) {
                careless++;
            }
        }
        return careless / 2_000.0;
    }

    private static Scores score(Map<String, Integer> answers) {
        return Scoring.score(Person.INSTRUMENT, answers);
    }
}
