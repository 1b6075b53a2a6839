package waymark.quiz.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.events.AssessmentEvent;
import waymark.events.AssessmentEvent.AssessmentClaimed;
import waymark.events.AssessmentEvent.AssessmentCompleted;
import waymark.events.AssessmentEvent.SectionDone;
import waymark.quiz.instrument.Instrument;
import waymark.quiz.instrument.Instruments;

class AssessmentEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Instrument instrument = Instruments.interests();
    private final Sitting fresh = Sitting.begin("key", null, null, instrument, NOW);

    @Test
    void one_more_answer_is_no_news_but_the_last_of_a_section_is() {
        Sitting.Change nine = fresh.answer(section(0, 9), instrument, NOW);

        assertThat(nine.event()).isNull();
        assertThat(nine.sitting().answer(section(0, 10), instrument, NOW).event())
                .isInstanceOfSatisfying(SectionDone.class, e -> {
                    assertThat(e.revision()).isEqualTo(3);
                    assertThat(e.state().answered()).isEqualTo(10);
                    assertThat(e.state().items()).isEqualTo(80);
                    assertThat(e.state().sectionsDone()).containsExactly("s1");
                    assertThat(e.state().scores()).isNull();
                });
    }

    @Test
    void changing_an_answer_of_a_done_section_is_no_news() {
        Sitting ten = fresh.answer(section(0, 10), instrument, NOW).sitting();

        assertThat(ten.answer(Map.of("q01", 5), instrument, NOW).event()).isNull();
    }

    @Test
    void a_claim_after_completing_repeats_the_scores() {
        Sitting.Change done = fresh.answer(all(), instrument, NOW).sitting().complete(instrument, NOW);

        assertThat(done.event()).isInstanceOf(AssessmentCompleted.class);
        assertThat(done.sitting().claim("ada", instrument).event())
                .isInstanceOfSatisfying(AssessmentClaimed.class, e -> {
                    assertThat(e.state().person()).isEqualTo("ada");
                    assertThat(e.state().completedAt()).isEqualTo(NOW);
                    assertThat(e.state().scores().interests()).hasSize(6);
                    assertThat(e.state().scores().standardErrors()).hasSize(16);
                    assertThat(e.state().scores().values()).hasSize(6);
                    assertThat(e.state().scores().setting()).hasSize(4);
                });
    }

    @Test
    void answers_by_item_are_told_from_completion_on_as_given_and_in_the_order_asked() {
        Map<String, Integer> given = all();
        given.put("q63", 5); // speaks against its scale
        given.remove("q02");
        Sitting.Change answered = fresh.answer(given, instrument, NOW);
        assertThat(((SectionDone) answered.event()).state().answers()).isEmpty();

        Sitting.Change done = answered.sitting().complete(instrument, NOW);

        assertThat(((AssessmentCompleted) done.event()).state().answers())
                .isEqualTo(given)
                .containsEntry("q63", 5)
                .doesNotContainKey("q02");
        Map<String, Integer> claimed = ((AssessmentClaimed)
                        done.sitting().claim("ada", instrument).event())
                .state()
                .answers();
        assertThat(claimed.keySet())
                .containsExactlyElementsOf(instrument.items().stream()
                        .map(Instrument.Item::id)
                        .filter(given::containsKey)
                        .toList());
    }

    @Test
    void completing_after_a_claim_repeats_the_person() {
        Sitting claimed = fresh.answer(all(), instrument, NOW)
                .sitting()
                .claim("ada", instrument)
                .sitting();
        AssessmentEvent event = claimed.complete(instrument, NOW).event();

        assertThat(((AssessmentCompleted) event).state().person()).isEqualTo("ada");
    }

    private Map<String, Integer> section(int index, int items) {
        var answers = new HashMap<String, Integer>();
        List<Instrument.Item> some = instrument.sections().get(index).items().subList(0, items);
        some.forEach(i -> answers.put(i.id(), 4));
        return answers;
    }

    private Map<String, Integer> all() {
        var answers = new HashMap<String, Integer>();
        instrument.items().forEach(i -> answers.put(i.id(), 3));
        return answers;
    }
}
