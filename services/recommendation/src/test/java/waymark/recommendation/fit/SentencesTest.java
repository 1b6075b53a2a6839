package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.recommendation.career.Feature;
import waymark.recommendation.career.Feature.Kind;

class SentencesTest {

    @ParameterizedTest
    @EnumSource(Feature.class)
    void every_feature_has_words_for_every_way_a_person_and_a_career_can_meet(Feature feature) {
        Set<String> sentences = new HashSet<>();
        for (double yours : new double[] {0, 45, 55, 100}) {
            for (double leaning : feature.kind() == Kind.VALUE ? new double[] {1} : new double[] {-1, 1}) {
                for (double theirs : new double[] {0, 50, 100}) {
                    for (double character : new double[] {-1, 1}) {
                        String sentence = Sentences.of(feature, yours, leaning, theirs, character);
                        assertThat(sentence).endsWith(".").contains(leaning * character > 0 ? ", and " : ", but ");
                        sentences.add(sentence);
                    }
                }
            }
        }
        assertThat(sentences).hasSize(feature.kind() == Kind.INTEREST ? 16 : feature.kind() == Kind.VALUE ? 4 : 8);
    }
}
