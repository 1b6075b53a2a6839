package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;
import waymark.recommendation.model.Model;

class ReasonSentencesTest {

    @ParameterizedTest
    @EnumSource(Feature.class)
    void every_feature_has_words_for_every_way_a_person_and_a_career_can_meet(Feature feature) {
        Set<String> sentences = new HashSet<>();
        for (double yours : new double[] {0, 45, 55, 100}) {
            for (double preference : feature.kind() == Kind.VALUE ? new double[] {1} : new double[] {-1, 1}) {
                for (boolean tells :
                        feature.kind() == Kind.INTEREST ? new boolean[] {true, false} : new boolean[] {true}) {
                    for (double theirs : new double[] {0, 50, 100}) {
                        for (double distance : new double[] {-1, -0.1, 0.1, 1}) {
                            String sentence = ReasonSentences.of(feature, yours, preference, tells, theirs, distance);
                            assertThat(sentence)
                                    .endsWith(".")
                                    .doesNotContain("null")
                                    .contains(preference * distance > 0 ? ", and " : ", but ");
                            sentences.add(sentence);
                        }
                    }
                }
            }
        }
        assertThat(sentences).hasSize(feature.kind() == Kind.INTEREST ? 34 : feature.kind() == Kind.VALUE ? 8 : 16);
    }

    @Test
    void nothing_is_called_more_or_less_that_differs_by_no_more_than_its_error() {
        Scores close = SampleCareers.scores(52, 44, 50, 50, 50, 48);
        Match match = Matcher.rank(close, Model.DEFAULT, CatalogSnapshot.of(SimulatedCareers.of(1), 1))
                .match(0);
        assertThat(match.reasons())
                .filteredOn(r -> r.kind().equals("interest"))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.sentence()).contains("about in the middle of your list"));

        Scores apart = SampleCareers.scores(70, 44, 50, 50, 50, 30);
        assertThat(apart.tells(Feature.R)).isTrue();
        assertThat(apart.tells(Feature.I)).isFalse();
        assertThat(apart.isAbove(Feature.R, Feature.A)).isTrue();
        assertThat(apart.isAbove(Feature.A, Feature.I)).isFalse();
        assertThat(ReasonSentences.of(Feature.SUPPORT, 80, 1, true, 52, 0.1))
                .isEqualTo(
                        "A supervisor who stands behind you matters to you, and people in this work are backed about as well"
                                + " as in most.");
    }

    @Test
    void what_the_work_has_as_much_of_as_is_usual_is_no_reason() {
        Scores apart = SampleCareers.scores(70, 44, 50, 50, 50, 30);
        Ranking ranking = Matcher.rank(apart, Model.DEFAULT, CatalogSnapshot.of(SimulatedCareers.of(20), 1));
        assertThat(ranking.matches(c -> true).flatMap(match -> match.reasons().stream()))
                .filteredOn(
                        r -> r.sentence().endsWith(" as most.") || r.sentence().endsWith(" as in most jobs."))
                .isNotEmpty()
                .allMatch(Reason::negligible);
    }
}
