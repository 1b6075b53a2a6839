package waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class InterestProfileTest {
    private static final double EIGHT = 8 / 1.96;

    @Test
    void one_high_score_stands_out_alone_when_the_next_is_within_the_error_of_the_rest() {
        assertThat(said(20, 32, 0, 100, 25, 12, EIGHT)).isEqualTo("Helping and teaching stands out.");
    }

    @Test
    void a_second_is_named_after_the_first_only_when_both_distances_are_real() {
        assertThat(said(10, 60, 10, 100, 20, 10, EIGHT)).isEqualTo("Helping and teaching, then Finding out stand out.");
        assertThat(said(10, 95, 10, 100, 20, 10, EIGHT))
                .isEqualTo("Finding out as well as Helping and teaching stand out.");
        assertThat(said(80, 95, 10, 88, 20, 10, EIGHT))
                .isEqualTo("Building and fixing, Finding out as well as Helping and teaching stand out.");
    }

    @Test
    void the_border_is_the_error_of_the_difference() {
        double border = 1.96 * Math.hypot(4, 4);
        assertThat(said(50 + border - 0.01, 50, 50, 50, 50, 50, 4)).doesNotContain("stands out");
        assertThat(said(50 + border + 0.01, 50, 50, 50, 50, 50, 4)).isEqualTo("Building and fixing stands out.");
    }

    @Test
    void the_highest_is_named_where_the_next_lies_outside_its_own_range_and_called_no_more_than_ahead() {
        assertThat(said(50, 62, 45, 77, 38, 30, 6))
                .isEqualTo("Helping and teaching is ahead of the rest, though not by enough to be sure.");
        assertThat(said(50, 66, 45, 77, 38, 30, 6)).startsWith("Your strongest interests lie too close");
        assertThat(said(50, 60, 45, 77, 38, 30, 6)).isEqualTo("Helping and teaching stands out.");
    }

    @Test
    void four_alike_even_ones_and_unknown_errors_put_nobody_first() {
        String close = "Your strongest interests lie too close together to put one before the others.";
        assertThat(said(80, 79, 78, 77, 10, 10, EIGHT)).isEqualTo(close);
        assertThat(said(50, 50, 50, 50, 50, 50, EIGHT)).isEqualTo(close);
        assertThat(InterestProfile.of(Map.of("R", 100.0, "I", 0.0), Map.of()).sentence())
                .isEqualTo(close);
        assertThat(InterestProfile.of(Map.of(), Map.of()).standingOut()).isEmpty();
    }

    @Test
    void whatever_the_scores_what_stands_out_is_really_higher_than_what_does_not() {
        Random random = new Random(8);
        for (int n = 0; n < 2_000; n++) {
            Map<String, Double> scores = new HashMap<>();
            Map<String, Double> errors = new HashMap<>();
            for (Interest i : Interest.values()) {
                scores.put(i.name(), 100 * random.nextDouble());
                errors.put(i.name(), 1 + 8 * random.nextDouble());
            }
            InterestProfile profile = InterestProfile.of(scores, errors);
            Predicate<Interest> out = profile.standingOut()::contains;
            for (Interest high : profile.standingOut()) {
                for (Interest low : Interest.values()) {
                    assertThat(out.test(low) || of(high, scores, errors).exceeds(of(low, scores, errors)))
                            .isTrue();
                }
            }
            for (int tier = 1; tier < profile.tiers().size(); tier++) {
                for (Interest low : profile.tiers().get(tier)) {
                    assertThat(profile.tiers().get(tier - 1))
                            .allMatch(high -> of(high, scores, errors).exceeds(of(low, scores, errors)));
                }
            }
        }
    }

    private static Estimate of(Interest i, Map<String, Double> scores, Map<String, Double> errors) {
        return Estimate.of(scores.get(i.name()), errors.get(i.name()));
    }

    private static String said(double r, double i, double a, double s, double e, double c, double error) {
        Map<String, Double> errors = new HashMap<>();
        for (Interest interest : Interest.values()) {
            errors.put(interest.name(), error);
        }
        return InterestProfile.of(Map.of("R", r, "I", i, "A", a, "S", s, "E", e, "C", c), errors)
                .sentence();
    }
}
