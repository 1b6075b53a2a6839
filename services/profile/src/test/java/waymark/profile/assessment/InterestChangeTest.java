package waymark.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterestChangeTest {

    @Test
    void a_change_is_real_only_beyond_what_measurement_error_explains() {
        // The limit is 1.96 × √(3² + 4²) = 9.8.
        var first = assessment(Map.of("R", 50.0, "S", 50.0, "C", 50.0), Map.of("R", 3.0, "S", 3.0, "C", 3.0));
        var second = assessment(Map.of("R", 59.7, "S", 59.9, "C", 40.1), Map.of("R", 4.0, "S", 4.0, "C", 4.0));

        List<InterestChange> all = InterestChange.between(first, second);

        assertThat(all).extracting(InterestChange::interest).containsExactly("R", "S", "C");
        assertThat(all).extracting(InterestChange::real).containsExactly(false, true, true);
        assertThat(all.getLast().change()).isCloseTo(-9.9, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void nothing_is_said_to_have_changed_where_an_error_is_not_known() {
        Assessment known = assessment(Map.of("S", 20.0), Map.of("S", 1.0));
        Assessment unknown = assessment(Map.of("S", 90.0), Map.of());
        assertThat(InterestChange.between(known, unknown)).singleElement().satisfies(d -> {
            assertThat(d.change()).isEqualTo(70);
            assertThat(d.real()).isFalse();
        });
    }

    @Test
    void without_scores_there_is_no_difference() {
        var open = assessment(null, null);
        var done = assessment(Map.of("R", 50.0), null);
        assertThat(AssessmentController.Comparison.of(open, done).message())
                .isEqualTo("Both quizzes must be finished.");
        assertThat(InterestChange.between(open, done)).isEmpty();
        assertThat(InterestChange.between(done, open)).isEmpty();
        assertThat(InterestChange.between(done, done)).singleElement().satisfies(d -> assertThat(d.real())
                .isFalse());
    }

    private static Assessment assessment(Map<String, Double> interests, Map<String, Double> errors) {
        Instant now = Instant.EPOCH;
        return new Assessment(
                "s",
                "interests-1",
                "Interest quiz",
                "1.0",
                80,
                80,
                100,
                List.of(),
                now,
                now,
                now,
                interests,
                errors,
                null,
                "",
                null,
                null,
                List.of(),
                interests != null,
                null,
                List.of(),
                List.of());
    }
}
