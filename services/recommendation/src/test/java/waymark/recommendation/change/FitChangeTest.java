package waymark.recommendation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Reason;
import waymark.recommendation.model.Model;

class FitChangeTest {

    @Property(tries = 300)
    void the_parts_and_the_rest_add_up_to_the_change_and_the_rest_is_what_was_not_named(
            @ForAll long seed, @ForAll Model model) {
        CatalogSnapshot careers = SampleCareers.randomCatalogue(seed, 5);
        List<Match> before = matches(seed + 1, model, careers);
        List<Match> after = matches(seed + 2, model, careers);
        for (Match first : before) {
            Match second = after.stream()
                    .filter(m -> m.slug().equals(first.slug()))
                    .findFirst()
                    .orElseThrow();

            FitChange change = FitChange.between(first, second);

            double named =
                    change.parts().stream().mapToDouble(FitChange.Part::change).sum();
            assertThat(change.change()).isCloseTo(second.fit() - first.fit(), within(1e-9));
            assertThat(named + change.rest()).isCloseTo(change.change(), within(1e-9));
            assertThat(change.rest()).isCloseTo(unnamed(second, change) - unnamed(first, change), within(1e-9));
            assertThat(change.parts())
                    .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.change()), Math.abs(a.change())))
                    .allSatisfy(p -> assertThat(p.second() - p.first()).isCloseTo(p.change(), within(1e-9)));
        }
    }

    private static double unnamed(Match match, FitChange change) {
        Set<String> named =
                change.parts().stream().map(p -> p.kind() + " " + p.key()).collect(Collectors.toSet());
        return match.reasons().stream()
                .filter(r -> !named.contains(r.kind() + " " + r.key()))
                .mapToDouble(Reason::contribution)
                .sum();
    }

    @Example
    void the_same_answers_move_nothing() {
        CatalogSnapshot careers = SampleCareers.randomCatalogue(7, 5);
        for (Match match : matches(8, Model.DEFAULT, careers)) {
            FitChange change = FitChange.between(match, match);
            assertThat(change.parts()).isEmpty();
            assertThat(change.change()).isZero();
            assertThat(change.rest()).isZero();
            assertThat(change.real()).isFalse();
        }
    }

    @Example
    void what_moved_is_named_with_the_person_s_scores_of_both_times() {
        CatalogSnapshot careers = SampleCareers.randomCatalogue(7, 5);
        Match first = matches(8, Model.DEFAULT, careers).getFirst();
        Match second = matches(9, Model.DEFAULT, careers).stream()
                .filter(m -> m.slug().equals(first.slug()))
                .findFirst()
                .orElseThrow();

        FitChange change = FitChange.between(first, second);

        assertThat(change.title()).isEqualTo(first.title());
        assertThat(change.parts())
                .filteredOn(p -> p.kind().equals("interest"))
                .isNotEmpty()
                .allSatisfy(p -> {
                    assertThat(p.label()).isNotBlank();
                    assertThat(Stream.of(p.firstYours(), p.secondYours())).anyMatch(score -> score != null);
                });
    }

    private static List<Match> matches(long seed, Model model, CatalogSnapshot careers) {
        return Matcher.rank(SampleCareers.randomScores(seed), model, careers)
                .matches(c -> true)
                .toList();
    }
}
