package waymark.content.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In guides no invented person speaks as a witness, and nothing is said twice. */
class VoicesTest {
    private static final Map<String, Guide> GUIDES = RealGuides.all();

    static Collection<String> slugs() {
        return GUIDES.keySet();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void nobody_made_up_bears_witness_in(String slug) {
        assertThat(Voices.witnesses(GUIDES.get(slug))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void all_quoted_speech_has_a_speaker_in(String slug) {
        assertThat(Voices.speakerless(GUIDES.get(slug))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void who_does_well_is_not_claimed_without_a_source_in(String slug) {
        assertThat(Voices.unprovenSuccess(GUIDES.get(slug))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void no_sentence_stands_twice_in(String slug) {
        assertThat(Prose.sentences(Prose.texts(GUIDES.get(slug))).stream().filter(s -> s.split("\\s+").length >= 4))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I tell that to each new class.",
                "Acting is hard, and I’ve the scars.",
                "People tell me things.",
                "My supervisor gave one piece of advice.",
                "Other corners look nothing like mine, but this is mine.",
                "Nobody licenses us.",
                "In our trade, ladders slip.",
                "Let's begin with the kiln."
            })
    void a_witness_is_heard(String sentence) {
        assertThat(Voices.witnesses(overview(sentence))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schools with Title I money hire aides.",
                "The school teaches Firefighter I and II.",
                "Take Accounting I at night.",
                "Check papers for the I-9 form.",
                "The U.S. and the IT desk use old mine water.",
                "The nurse says, \"I am short one aide.\""
            })
    void a_numeral_is_no_witness(String sentence) {
        assertThat(Voices.witnesses(overview(sentence))).isEmpty();
    }

    @Test
    void speech_needs_a_source_that_the_guide_lists() {
        assertThat(Voices.speakerless(overview("As one nurse says, \"it never once stops.\"")))
                .isNotEmpty();
        assertThat(Voices.speakerless(overview("“It makes a noise in turns.” So it begins.")))
                .isNotEmpty();
        assertThat(Voices.speakerless(overview("Place 1 says: \"the work is never done.\"")))
                .isEmpty();
        assertThat(Voices.speakerless(overview("A \"registered dietitian\" has a title.")))
                .isEmpty();
    }

    @Test
    void in_a_typical_day_speech_needs_a_speaker() {
        assertThat(Voices.speakerless(day("\"Seven minutes on twelve,\" Ray calls.")))
                .isEmpty();
        assertThat(Voices.speakerless(day("\"Seven minutes on twelve.\" So it goes.")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Calm talkers do well.",
                "The ones who last wonder why.",
                "Most newcomers quit within a few years."
            })
    void a_claim_about_who_does_well_is_noticed(String claim) {
        assertThat(Voices.unprovenSuccess(InvalidGuides.at("rightForYou.interests", claim)))
                .containsExactly(claim);
        assertThat(Voices.unprovenSuccess(InvalidGuides.at("rightForYou.interests", "Place 1 found: " + claim)))
                .isEmpty();
    }

    private static Guide overview(String sentence) {
        return InvalidGuides.at("overview", List.of(sentence));
    }

    private static Guide day(String sentence) {
        return InvalidGuides.at("work.typicalDay", List.of(sentence));
    }
}
