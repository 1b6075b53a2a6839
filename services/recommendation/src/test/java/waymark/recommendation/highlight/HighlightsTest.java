package waymark.recommendation.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.recommendation.SampleCareers;
import waymark.recommendation.career.Career;
import waymark.recommendation.career.CatalogSnapshot;
import waymark.recommendation.fit.Matcher;
import waymark.recommendation.fit.Ranking;
import waymark.recommendation.fit.Reason;
import waymark.recommendation.fit.Scores;
import waymark.recommendation.model.Model;

class HighlightsTest {
    private static List<String> of(Ranking ranking, int most) {
        Highlights highlights = new Highlights(ranking);
        return ranking.order()
                .limit(most)
                .boxed()
                .flatMap(i -> highlights.next(i).stream())
                .toList();
    }

    @Test
    void no_sentence_comes_twice_on_a_page() {
        for (int seed = 0; seed < 30; seed++) {
            Ranking ranking = Matcher.rank(
                    SampleCareers.randomScores(seed), Model.DEFAULT, SampleCareers.randomCatalogue(seed, 200));
            assertThat(of(ranking, 30)).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_first_career_of_a_page_is_told_by_its_strongest_reason() {
        Ranking ranking = Matcher.rank(
                SampleCareers.scores(10, 20, 70, 90, 40, 20), Model.DEFAULT, SampleCareers.randomCatalogue(3, 50));
        int first = ranking.order().findFirst().orElseThrow();
        List<Reason> positive = ranking.match(first).reasons().stream()
                .filter(r -> r.direction().equals("for") && r.yours() != null && r.yours() > 45)
                .toList();
        assertThat(of(ranking, 1)).containsExactly(positive.getFirst().sentence());
    }

    @Test
    void what_neither_side_has_is_said_only_where_nothing_positive_is_left() {
        Career helper = Career.of(SampleCareers.career("helper", 1, "care", SampleCareers.interests(1, 1, 4, 5, 4, 4)));
        Ranking ranking = Matcher.rank(
                Scores.of(SampleCareers.interests(0, 40, 45, 62, 45, 45), Map.of(), Map.of()),
                Model.DEFAULT,
                CatalogSnapshot.of(List.of(helper), 1));
        assertThat(ranking.match(0).reasons().getFirst().key())
                .as("the strongest reason is a dislike the work has no use for")
                .isEqualTo("R");
        Highlights highlights = new Highlights(ranking);
        List<String> said = IntStream.range(0, 12)
                .boxed()
                .flatMap(i -> highlights.next(0).stream())
                .toList();
        assertThat(said.getFirst()).startsWith("You enjoy helping");
        assertThat(said).anyMatch(s -> s.startsWith("Building and fixing"));
        assertThat(said).doesNotHaveDuplicates();
    }
}
