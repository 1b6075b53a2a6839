package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.recommendation.SampleCareers;

class SimilarityTest {
    private static final Career NURSE = Career.of(SampleCareers.career(
            "nurse",
            1,
            "health",
            SampleCareers.interests(2, 4, 1, 7, 2, 3),
            Map.of("relationships", 6.5),
            Map.of("pressure", 5.0, "outdoors", 1.0)));
    private static final Career MIDWIFE = Career.of(SampleCareers.career(
            "midwife",
            1,
            "health",
            SampleCareers.interests(3, 4, 1, 7, 2, 2),
            Map.of("relationships", 6.0),
            Map.of("pressure", 4.0, "outdoors", 1.0)));
    private static final Career ROOFER = Career.of(SampleCareers.career(
            "roofer", 1, "building", SampleCareers.interests(7, 2, 1, 1, 2, 3), Map.of(), Map.of("outdoors", 5.0)));

    @Test
    void a_career_is_wholly_like_itself_and_likeness_goes_both_ways() {
        assertThat(Similarity.of(NURSE, NURSE)).isCloseTo(100, within(1e-9));
        assertThat(Similarity.of(NURSE, MIDWIFE))
                .isEqualTo(Similarity.of(MIDWIFE, NURSE))
                .isGreaterThan(90);
        assertThat(Similarity.of(NURSE, ROOFER)).isBetween(0.0, 50.0);
    }

    @Test
    void what_is_shared_is_told_in_sentences() {
        assertThat(Similarity.shared(NURSE, MIDWIFE))
                .contains("Both belong to the same field.", "Both are about helping or teaching people.")
                .hasSize(4);
        assertThat(Similarity.shared(NURSE, ROOFER)).containsExactly("Both take about the same preparation.");
    }
}
