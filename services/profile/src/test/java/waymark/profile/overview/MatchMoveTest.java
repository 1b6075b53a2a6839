package waymark.profile.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.profile.assessment.TopMatch;

/** How the best matches moved, in words. */
class MatchMoveTest {
    @Test
    void those_that_are_new_are_named() {
        assertThat(sentence("chef", "baker", "nurse")).isEqualTo("It is so: “nurse” is new among your best matches.");
        assertThat(sentence("nurse", "pilot", "diver"))
                .isEqualTo("It is so: “nurse”, “pilot” and “diver” are new among your best matches.");
    }

    @Test
    void where_none_is_new_the_best_is_named() {
        assertThat(sentence("baker", "chef", "cook")).isEqualTo("It is so: “baker” is the best of your matches now.");
        assertThat(sentence("chef", "cook", "baker"))
                .isEqualTo("It is so: “chef” is the best of your matches as before, the next are in another order.");
    }

    private static String sentence(String... now) {
        return MatchMove.sentence("It is so", List.of("chef", "baker", "cook"), matches(now));
    }

    private static List<TopMatch> matches(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> new TopMatch(slug, slug, 80, 90, "great", null, null))
                .toList();
    }
}
