package waymark.recommendation.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.edge.PageRequest;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.SimulatedCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CareerFilter;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Match;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.model.Model;

class MatchPageTest {
    private static final CatalogSnapshot CAREERS = CatalogSnapshot.of(SimulatedCareers.of(8), 1);

    private static Ranking ranking(Scores scores) {
        return Matcher.rank(scores, Model.DEFAULT, CAREERS);
    }

    private static MatchPage page(Ranking ranking, List<String> noticed, CareerFilter filter) {
        return MatchPage.of(ranking, noticed, new MatchPage.Wanted(new PageRequest(0, 20), filter, true, 3, true));
    }

    @Test
    void each_entry_and_each_discovery_says_why_and_no_sentence_comes_twice() {
        int why = 0;
        for (int seed = 0; seed < 20; seed++) {
            MatchPage page = page(ranking(SampleCareers.randomScores(seed)), List.of(), CareerFilter.ALL);
            List<String> said = Stream.concat(
                            page.items().stream(), Objects.requireNonNull(page.discoveries()).stream())
                    .map(Match::why)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(said).doesNotHaveDuplicates();
            assertThat(said).noneMatch(s -> s.contains("all the same") || s.contains("at the top of your list"));
            why += said.size();
        }
        assertThat(why).isGreaterThan(20 * 12);
    }

    @Test
    void answers_that_do_not_tell_careers_apart_get_one_career_of_every_field_and_no_discoveries() {
        Ranking ranking = ranking(SampleCareers.scores(50, 52, 48, 50, 51, 50));
        MatchPage page = page(ranking, List.of("flat"), CareerFilter.ALL);
        List<Match> examples = Objects.requireNonNull(page.examples());
        List<String> fields = CAREERS.careers().stream()
                .map(Career::category)
                .distinct()
                .sorted()
                .toList();
        assertThat(examples).extracting(Match::category).containsExactlyElementsOf(fields);
        assertThat(page.discoveries()).isEmpty();
        assertThat(page.message()).contains("do not tell careers apart");
        assertThat(page(ranking, List.of(), CareerFilter.ALL).examples()).isNull();
    }

    @Test
    void a_plain_list_has_an_example_of_every_field_too_whichever_careers_its_page_holds() {
        Ranking ranking = ranking(SampleCareers.scores(50, 52, 48, 50, 51, 50));
        MatchPage plain = MatchPage.of(
                ranking,
                List.of("flat"),
                new MatchPage.Wanted(new PageRequest(0, 1), CareerFilter.ALL, false, 3, false));
        assertThat(plain.items()).hasSize(1);
        assertThat(plain.examples())
                .extracting(Match::category)
                .containsExactlyElementsOf(CAREERS.careers().stream()
                        .map(Career::category)
                        .distinct()
                        .sorted()
                        .toList());
    }

    @Test
    void an_example_has_a_guide_where_its_field_has_one() {
        List<Career> careers = new ArrayList<>();
        careers.add(Career.of(SampleCareers.imported("sheet", 1, "care", SampleCareers.interests(1, 2, 3, 4, 5, 6))));
        careers.add(Career.of(SampleCareers.career("guide", 1, "care", SampleCareers.interests(6, 5, 4, 3, 2, 1))));
        Ranking ranking = Matcher.rank(
                SampleCareers.scores(50, 50, 50, 50, 50, 51), Model.DEFAULT, CatalogSnapshot.of(careers, 1));
        assertThat(page(ranking, List.of("flat"), CareerFilter.ALL).examples())
                .extracting(Match::slug)
                .containsExactly("guide");
    }

    @Test
    void a_list_is_narrowed_and_says_by_what_it_can_be() {
        String field = CAREERS.careers().getFirst().category();
        MatchPage page = page(
                ranking(SampleCareers.randomScores(1)), List.of(), new CareerFilter(null, false, null, field, null));
        assertThat(page.items()).isNotEmpty().allMatch(m -> m.category().equals(field));
        assertThat(page.conditions()).extracting(MatchPage.Condition::value).contains("outdoors", "regular-hours");
    }
}
