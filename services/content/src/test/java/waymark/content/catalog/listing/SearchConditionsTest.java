package waymark.content.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no degree | '' | No degree needed",
                "fix cars without a college degree | fix cars | No degree needed",
                "animals, no university | animals | No degree needed",
                "work I can do without going to college | work I can do | No degree needed",
                "well paid job | '' | 'Pays over $60,000'",
                "help children and earn good money | help children | 'Pays over $60,000'",
                "something outdoors that pays well | something outdoors | 'Pays over $60,000'",
                "science but not math | science | Not about math",
                "help people but i can't see blood | help people | Not about blood",
                "cook without experience | cook without experience | ''",
                "no idea | no idea | ''",
                "teach at a university | teach at a university | ''"
            })
    void a_condition_is_told_from_what_the_work_is(String typed, String rest, String label) {
        SearchConditions read = SearchConditions.read(typed);
        assertThat(read.rest()).isEqualTo(rest);
        assertThat(read.shown().stream().map(SearchConditions.Condition::label))
                .isEqualTo(label.isEmpty() ? List.of() : List.of(label));
    }

    @Test
    void each_condition_can_be_dropped() {
        SearchConditions read = SearchConditions.read("fix things, no degree, good pay");
        assertThat(read.rest()).isEqualTo("fix things");
        assertThat(read.shown())
                .containsExactly(
                        new SearchConditions.Condition("No degree needed", "fix things, good pay"),
                        new SearchConditions.Condition("Pays over $60,000", "fix things, no degree"));
    }

    @Test
    void a_filter_somebody_chose_stays() {
        SearchConditions read = SearchConditions.read("no degree, good pay");
        CareerFilter chosen = CareerFilter.of(Map.of(Facet.DEGREE, List.of("yes")), false);
        assertThat(read.narrow(chosen).asked())
                .containsEntry(Facet.DEGREE, Set.of("yes"))
                .containsEntry(Facet.PAY, Set.of("60k-80k", "80k-100k", "over-100k"));
    }
}
