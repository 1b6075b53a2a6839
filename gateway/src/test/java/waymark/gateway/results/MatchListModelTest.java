package waymark.gateway.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.gateway.cache.PageSlotPositions;
import waymark.gateway.results.MatchListModel.Band;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.recommendation.Match;
import waymark.gateway.upstream.recommendation.MatchQuery;

class MatchListModelTest {
    private static Match match(@Nullable Integer band) {
        return new Match(
                "slug", "Title", null, 3, null, 70, 9.0, 90, "good", 50, List.of(), null, false, List.of(), band, null,
                null);
    }

    private static List<Band> bands(int page, @Nullable Integer... bands) {
        List<Match> matches = Stream.of(bands).map(MatchListModelTest::match).toList();
        return new MatchListModel(
                        new ServiceResult.Ok<>(new Match.Matches(matches, 99, 923, false, null, null, null, null)),
                        "/results",
                        new MatchQuery(page, MatchQuery.Filter.NONE, false),
                        List.of(),
                        0,
                        new PageSlotPositions(() -> 0))
                .bands();
    }

    @Test
    void careers_that_fit_about_equally_well_stand_together() {
        List<Band> bands = bands(0, 0, 0, 0, 1, 2, 2);
        assertThat(bands).extracting(Band::first).containsExactly(1, 4, 5);
        assertThat(bands).extracting(Band::last).containsExactly(3, 4, 6);
        assertThat(bands).extracting(Band::isTie).containsExactly(true, false, true);
    }

    @Test
    void places_go_on_from_page_to_page() {
        assertThat(bands(2, 4, 4, 5)).extracting(Band::first).containsExactly(41, 43);
    }

    @Test
    void nothing_is_said_to_tie_where_nothing_is_known_of_it() {
        assertThat(bands(0, null, null)).extracting(Band::isTie).containsExactly(false);
        assertThat(bands(0)).isEmpty();
    }
}
