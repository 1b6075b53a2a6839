package waymark.recommendation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.career.Feature;
import waymark.recommendation.model.Model;

/** What holds of every ranking, whoever and whatever is ranked. */
class RankingPropertyTest {

    @Property(tries = 300)
    void reasons_and_baseline_add_up_to_the_fit_which_is_from_0_to_100(@ForAll long seed, @ForAll Model model) {
        Ranking ranking =
                Matcher.rank(SampleCareers.randomScores(seed), model, SampleCareers.randomCatalogue(seed + 1, 20));
        assertThat(ranking.matches(c -> true)).hasSize(20).allSatisfy(match -> {
            double sum =
                    match.reasons().stream().mapToDouble(Reason::contribution).sum();
            assertThat(match.baseline() + sum).isCloseTo(match.fit(), within(1e-9));
            assertThat(match.fit()).isBetween(0.0, 100.0);
            assertThat(match.reasons())
                    .as("strongest first, and what shows as 0.0 is not to be named")
                    .isSortedAccordingTo(
                            (a, b) -> Double.compare(Math.abs(b.contribution()), Math.abs(a.contribution())))
                    .allSatisfy(r -> assertThat(r.negligible() || Math.abs(r.contribution()) >= 0.05)
                            .isTrue());
            assertThat(match.reasons())
                    .filteredOn(r -> !r.direction().equals("unknown"))
                    .allSatisfy(r -> assertThat(r.direction()).isEqualTo(r.contribution() > 0 ? "for" : "against"));
        });
    }

    @Property(tries = 300)
    void fits_and_percentiles_fall_down_the_list_and_every_career_is_on_it_once(
            @ForAll long seed, @ForAll Model model) {
        Ranking ranking =
                Matcher.rank(SampleCareers.randomScores(seed), model, SampleCareers.randomCatalogue(seed, 50));
        List<Match> all = ranking.matches(c -> true).toList();
        assertThat(all).extracting(Match::fit).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(all).extracting(Match::percentile).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(all).extracting(Match::percentile).allMatch(p -> p > 0 && p <= 100);
        assertThat(all).extracting(Match::slug).doesNotHaveDuplicates().hasSize(50);
    }

    @Property(tries = 300)
    void onet_pearson_is_the_textbook_correlation(@ForAll long seed) {
        Scores scores = SampleCareers.randomScores(seed);
        CatalogSnapshot careers = SampleCareers.randomCatalogue(seed, 10);
        Ranking ranking = Matcher.rank(scores, Model.ONET_PEARSON, careers);
        for (Career career : careers.careers()) {
            double r = textbook(scores.interests(), career);
            Match match = ranking.match(career.slug()).orElseThrow();
            assertThat(match.correlation()).isCloseTo(r, within(1e-12));
            assertThat(match.fit()).isCloseTo((r + 1) / 2 * 100, within(1e-9));
            assertThat(match.tier().equals("best")).isEqualTo(Math.round((r + 1) / 2 * 100) >= 86.45);
        }
    }

    /** r = (nΣxy − ΣxΣy) / √((nΣx² − (Σx)²)(nΣy² − (Σy)²)), written down independently. */
    private static double textbook(Map<String, Double> x, Career career) {
        double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
        for (String key : List.of("C", "E", "S", "A", "I", "R")) {
            double a = x.get(key);
            double b = career.ratings().get(Feature.valueOf(key));
            sx += a;
            sy += b;
            sxx += a * a;
            syy += b * b;
            sxy += a * b;
        }
        return (6 * sxy - sx * sy) / Math.sqrt((6 * sxx - sx * sx) * (6 * syy - sy * sy));
    }

    @Property(tries = 300)
    void giving_the_higher_score_to_what_the_work_asks_more_of_never_lowers_the_fit(
            @ForAll long seed,
            @ForAll Model model,
            @ForAll @IntRange(max = 5) int a,
            @ForAll @IntRange(max = 5) int b) {
        Scores scores = SampleCareers.randomScores(seed);
        CatalogSnapshot careers = SampleCareers.randomCatalogue(seed, 1);
        Career career = careers.career(0);
        Feature one = Feature.INTERESTS.get(a);
        Feature other = Feature.INTERESTS.get(b);
        boolean agrees = (scores.of(one).get() - scores.of(other).get())
                        * (career.ratings().get(one) - career.ratings().get(other))
                >= 0;
        var swapped = new HashMap<>(scores.interests());
        swapped.put(one.key(), scores.of(other).get());
        swapped.put(other.key(), scores.of(one).get());
        double before = Matcher.rank(scores, model, careers).fit(0);
        double after = Matcher.rank(Scores.of(swapped, scores.values(), scores.setting()), model, careers)
                .fit(0);
        assertThat(agrees ? before - after : after - before).isGreaterThanOrEqualTo(-1e-9);
    }

    @Property(tries = 300)
    void what_matters_more_counts_for_work_that_offers_it_and_against_work_that_lacks_it(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 50) double low,
            @ForAll @DoubleRange(min = 50, max = 100) double high) {
        CatalogSnapshot careers = CatalogSnapshot.of(
                List.of(
                        Career.of(SampleCareers.career(
                                "offers",
                                1,
                                "x",
                                SampleCareers.interests(1, 2, 3, 4, 5, 6),
                                Map.of("support", 6.5),
                                Map.of())),
                        Career.of(SampleCareers.career(
                                "lacks",
                                1,
                                "x",
                                SampleCareers.interests(1, 2, 3, 4, 5, 6),
                                Map.of("support", 2.0),
                                Map.of()))),
                2);
        Map<String, Double> interests = SampleCareers.randomScores(seed).interests();
        Ranking less = Matcher.rank(Scores.of(interests, Map.of("support", low), Map.of()), Model.DEFAULT, careers);
        Ranking more = Matcher.rank(Scores.of(interests, Map.of("support", high), Map.of()), Model.DEFAULT, careers);
        assertThat(more.match("offers").get().fit())
                .isGreaterThanOrEqualTo(less.match("offers").get().fit());
        assertThat(more.match("lacks").get().fit())
                .isLessThanOrEqualTo(less.match("lacks").get().fit());
    }
}
