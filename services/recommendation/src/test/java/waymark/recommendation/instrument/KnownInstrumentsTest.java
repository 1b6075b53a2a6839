package waymark.recommendation.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.events.InstrumentEvent.InstrumentPublished;
import waymark.events.Interest;
import waymark.recommendation.SampleInstruments;
import waymark.recommendation.affinity.Answers;
import waymark.recommendation.affinity.Instrument;

class KnownInstrumentsTest {
    private final KnownInstruments known = of(SampleInstruments.instrument("quiz", 7));

    private static KnownInstruments of(InstrumentPublished... events) {
        return KnownInstruments.of(
                List.of(events).stream().map(KnownInstrument::of).toList());
    }

    @Test
    void ranking_gets_the_items_about_interests_in_the_order_asked_and_answers_from_minus_one_to_one() {
        Answers answers = known.answers("quiz/1.0", Map.of("R1", 1, "I2", 3, "S1", 5, "v1", 5))
                .orElseThrow();
        assertThat(answers.instrument().id()).isEqualTo("quiz/1.0");
        assertThat(answers.instrument().items())
                .extracting(Instrument.Item::id)
                .containsExactly("R1", "R2", "I1", "I2", "A1", "A2", "S1", "S2", "E1", "E2", "C1", "C2");
        assertThat(answers.instrument().items().getLast())
                .isEqualTo(new Instrument.Item("C2", "Keep the accounts of a club", Interest.C));
        assertThat(answers.byItem()).isEqualTo(Map.of("R1", -1.0, "I2", 0.0, "S1", 1.0));
    }

    @Test
    void what_is_no_answer_in_a_fact_is_left_out_and_an_unknown_instrument_gives_none() {
        assertThat(known.answers("quiz/1.0", Map.of("R1", 6, "R2", 0, "x", 3, "S1", 4)))
                .hasValueSatisfying(a -> assertThat(a.byItem()).isEqualTo(Map.of("S1", 0.5)));
        assertThat(known.answers("quiz/2.0", Map.of("R1", 5))).isEmpty();
        assertThat(known.revision("quiz/1.0")).isEqualTo(7);
        assertThat(known.revision("quiz/2.0")).isZero();
    }

    @Test
    void an_id_alone_means_the_version_told_last() {
        InstrumentPublished first = SampleInstruments.instrument("quiz", 7);
        KnownInstruments both =
                of(new InstrumentPublished("quiz", "2.0", 8, first.title(), 0, 10, first.items()), first);
        assertThat(both.given("quiz", Map.of("R1", 10)).instrument().id()).isEqualTo("quiz/2.0");
        assertThat(both.given("quiz/1.0", Map.of("R1", 5)).byItem()).isEqualTo(Map.of("R1", 1.0));
        assertThat(both.given("quiz", null)).isNull();
        assertThat(both.given(null, null)).isNull();
    }

    @Test
    void what_somebody_brings_along_is_refused_with_what_is_wrong() {
        assertThatThrownBy(() -> known.given("quiz", Map.of("q99", 1, "q98", 1)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("quiz has no such item: q98, q99. Name answers by the ids of its items.");
        assertThatThrownBy(() -> known.given("quiz", Map.of("R1", 0)))
                .hasMessage("The answer to R1 must be a whole number from 1 to 5. Leave out what was not answered.");
        assertThatThrownBy(() -> known.given("other", Map.of("R1", 1))).hasMessageContaining("no such instrument");
        assertThatThrownBy(() -> known.given(null, Map.of("R1", 1))).hasMessageContaining("which instrument");
    }
}
