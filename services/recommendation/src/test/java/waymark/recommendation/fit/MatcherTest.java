package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.edge.RefusedException;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.model.Model;

class MatcherTest {
    private static final CatalogSnapshot CAREERS = CatalogSnapshot.of(
            List.of(
                    Career.of(SampleCareers.career(
                            "carer",
                            1,
                            "care",
                            SampleCareers.interests(2, 2, 2, 7, 3, 2),
                            Map.of("relationships", 7.0),
                            Map.of("outdoors", 1.0))),
                    Career.of(SampleCareers.career(
                            "roofer",
                            1,
                            "building",
                            SampleCareers.interests(7, 2, 1, 1, 2, 3),
                            Map.of("relationships", 2.0),
                            Map.of("outdoors", 5.0))),
                    Career.of(SampleCareers.career("mixer", 1, "other", SampleCareers.interests(4, 4, 4, 4, 4, 4)))),
            3);

    @ParameterizedTest
    @EnumSource(Model.class)
    void a_flat_profile_ranks_everything_without_a_single_nan(Model model) {
        Ranking ranking = Matcher.rank(SampleCareers.scores(33.3, 33.3, 33.3, 33.3, 33.3, 33.3), model, CAREERS);
        assertThat(ranking.matches(c -> true)).hasSize(3).allSatisfy(m -> {
            assertThat(m.fit()).isEqualTo(50);
            assertThat(m.percentile()).isEqualTo(50);
            assertThat(m.correlation()).isNull();
            assertThat(m.reasons()).isEmpty();
        });
        assertThat(ranking.matches(c -> true).findFirst().get().slug())
                .as("the most even career comes first")
                .isEqualTo("mixer");
    }

    @Test
    void a_flat_profile_is_ranked_by_values_and_settings_where_they_are_known() {
        Scores scores = Scores.of(
                SampleCareers.interests(50, 50, 50, 50, 50, 50),
                Map.of("relationships", 90.0),
                Map.of("outdoors", 0.0));
        Ranking ranking = Matcher.rank(scores, Model.WAYMARK_1, CAREERS);
        assertThat(ranking.matches(c -> true)).extracting(Match::slug).containsExactly("carer", "mixer", "roofer");
    }

    @Test
    void a_nearly_flat_profile_says_nearly_nothing() {
        Ranking sharp = Matcher.rank(SampleCareers.scores(0, 0, 0, 100, 0, 0), Model.WAYMARK_1, CAREERS);
        Ranking faint = Matcher.rank(SampleCareers.scores(50, 50, 50, 51, 50, 50), Model.WAYMARK_1, CAREERS);
        assertThat(sharp.match("carer").get().fit()).isGreaterThan(90);
        assertThat(faint.match("carer").get().fit()).isBetween(50.0, 54.0);
    }

    @Test
    void reasons_speak_for_and_against_in_plain_words() {
        Scores scores = Scores.of(
                SampleCareers.interests(10, 30, 40, 90, 50, 30),
                Map.of("relationships", 80.0),
                Map.of("outdoors", 90.0));
        Match carer =
                Matcher.rank(scores, Model.DEFAULT, CAREERS).match("carer").get();
        assertThat(carer.reasons().getFirst().sentence())
                .isEqualTo("You enjoy helping and teaching, and this work is full of it.");
        assertThat(carer.reasons())
                .filteredOn(r -> r.direction().equals("against"))
                .extracting(Reason::sentence)
                .contains("You like to work outdoors, but this work is mostly done inside.");
        assertThat(carer.reasons())
                .filteredOn(r -> r.key().equals("S"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.kind()).isEqualTo("interest");
                    assertThat(r.label()).isEqualTo("Helping and teaching");
                    assertThat(r.yours()).isEqualTo(90);
                    assertThat(r.theirs()).isEqualTo(100);
                });
    }

    @Test
    void a_value_or_setting_whose_range_holds_the_middle_is_a_line_of_the_sum_and_no_reason() {
        Map<String, Double> interests = SampleCareers.interests(10, 30, 40, 90, 50, 30);
        Map<String, Double> noise = Map.of("relationships", 26.0, "outdoors", 37.0);
        Map<String, Double> sure = Map.of("relationships", 12.0, "outdoors", 12.0);
        for (Map<String, Double> errors : List.of(noise, sure, Map.<String, Double>of())) {
            Scores scores = Scores.of(interests, Map.of("relationships", 80.0), Map.of("outdoors", 0.0), errors);
            Match match =
                    Matcher.rank(scores, Model.DEFAULT, CAREERS).match("carer").orElseThrow();
            List<Reason> open = match.reasons().stream()
                    .filter(r -> r.sentence().startsWith("Your answers leave open"))
                    .toList();
            assertThat(match.baseline()
                            + match.reasons().stream()
                                    .mapToDouble(Reason::contribution)
                                    .sum())
                    .isCloseTo(match.fit(), within(1e-9));
            if (errors == noise) {
                assertThat(open).extracting(Reason::key).containsExactlyInAnyOrder("relationships", "outdoors");
                assertThat(open).allMatch(Reason::negligible);
                assertThat(match.reasons()).endsWith(open.toArray(Reason[]::new));
            } else {
                assertThat(open).isEmpty();
            }
        }
    }

    @Test
    void what_was_not_known_of_a_career_weighed_nothing_in_the_older_model() {
        Scores all = Scores.of(
                SampleCareers.interests(10, 30, 40, 90, 50, 30),
                Map.of("relationships", 80.0),
                Map.of("outdoors", 90.0));
        CatalogSnapshot bare = CatalogSnapshot.of(
                List.of(Career.of(SampleCareers.career("bare", 1, "x", SampleCareers.interests(2, 2, 2, 7, 3, 2)))), 1);
        Scores interestsOnly = Scores.of(all.interests(), null, null);
        assertThat(Matcher.rank(all, Model.WAYMARK_1, bare).fit(0))
                .isCloseTo(Matcher.rank(interestsOnly, Model.WAYMARK_1, bare).fit(0), within(1e-9));
    }

    @Test
    void a_career_nothing_is_known_of_fits_as_the_baseline() {
        CatalogSnapshot unknown =
                CatalogSnapshot.of(List.of(Career.of(SampleCareers.career("unknown", 1, "x", Map.of("R", 3.0)))), 1);
        Match match = Matcher.rank(SampleCareers.scores(1, 2, 3, 4, 5, 6), Model.ONET_PEARSON, unknown)
                .match(0);
        assertThat(match.fit()).isEqualTo(50);
        assertThat(match.correlation()).isNull();
    }

    @Test
    void no_careers_give_an_empty_ranking() {
        assertThat(Matcher.rank(SampleCareers.scores(1, 2, 3, 4, 5, 6), Model.DEFAULT, CatalogSnapshot.of(List.of(), 0))
                        .size())
                .isZero();
    }

    @Test
    void scores_that_cannot_be_ranked_with_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> Scores.of(Map.of("R", 1.0), null, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("All six interests");
        assertThatThrownBy(() -> SampleCareers.scores(0, 0, 0, 0, 0, 101)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> SampleCareers.scores(0, 0, 0, 0, 0, Double.NaN))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Scores.of(SampleCareers.interests(1, 2, 3, 4, 5, 6), Map.of("fame", 3.0), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Model.named("guess"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("onet-pearson, waymark-1, waymark-2, waymark-3");
    }
}
