package waymark.evaluation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import waymark.quiz.instrument.Instrument;

class QuestionnaireTest {
    private final Questionnaire own = own();

    @Test
    void answers_become_scores_by_the_quiz_and_likings_item_by_item() {
        Map<String, Integer> answers = all(3);
        answers.put("q03", 5);
        answers.put("q17", 1);
        answers.put("q26", 4);
        var profile = own.profile(answers).orElseThrow();
        assertThat(profile.answers().byItem())
                .containsEntry("q03", 1.0)
                .containsEntry("q17", -1.0)
                .containsEntry("q26", 0.5)
                .containsEntry("q01", 0.0)
                .doesNotContainKey("q61");
        assertThat(profile.scores().interests()).containsEntry("S", 50.0).containsEntry("C", 52.5);
        assertThat(profile.scores().values()).hasSize(6);
    }

    @Test
    void an_interest_without_an_answer_leaves_nothing_to_match() {
        Map<String, Integer> answers = all(3);
        own.scored().items().stream().filter(i -> i.scale().equals("E")).forEach(i -> answers.remove(i.id()));
        assertThat(own.profile(answers)).isEmpty();
    }

    @Test
    void halves_share_no_item_and_hold_half_of_every_scale() {
        Map<String, Integer> answers = all(4);
        answers.remove("q01");
        var halves = own.halves(answers, new Random(1));
        assertThat(halves.getFirst())
                .doesNotContainKeys(halves.getLast().keySet().toArray(String[]::new));
        Map<String, Integer> together = new HashMap<>(halves.getFirst());
        together.putAll(halves.getLast());
        assertThat(together).isEqualTo(answers);
        Map<String, Long> scales = own.scored().items().stream()
                .filter(i -> halves.getFirst().containsKey(i.id()))
                .collect(Collectors.groupingBy(Instrument.Item::scale, Collectors.counting()));
        assertThat(scales).containsEntry("R", 5L).containsEntry("S", 5L).containsEntry("outdoors", 1L);
        assertThat(own.halves(answers, new Random(1))).isEqualTo(halves);
        assertThat(own.halves(answers, new Random(2))).isNotEqualTo(halves);
    }

    private Map<String, Integer> all(int answer) {
        return own.scored().items().stream().collect(Collectors.toMap(Instrument.Item::id, i -> answer));
    }

    private static Questionnaire own() {
        try {
            return Questionnaire.own();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
