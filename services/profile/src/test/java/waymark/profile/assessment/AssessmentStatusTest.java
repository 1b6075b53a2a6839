package waymark.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void who_began_nothing_stands_at_nothing() {
        assertThat(AssessmentStatus.of(List.of(), Map.of())).isEqualTo(AssessmentStatus.NONE);
    }

    @Test
    void the_share_is_of_the_latest_and_the_matches_are_the_latest_completed_ones() {
        List<AssessmentStatus.Progress> taken =
                List.of(taken("now", 20, null), taken("before", 79, NOW), taken("first", 80, NOW));

        AssessmentStatus status =
                AssessmentStatus.of(taken, Map.of("before", tops("a", "b", "c", "d"), "first", tops("x")));

        assertThat(status).isEqualTo(new AssessmentStatus(25, 2, tops("a", "b", "c")));
    }

    @Test
    void a_completed_one_is_done_whatever_was_skipped_and_has_no_matches_before_they_are_ranked() {
        assertThat(AssessmentStatus.of(List.of(taken("s", 79, NOW)), Map.of()))
                .isEqualTo(new AssessmentStatus(100, 1, List.of()));
        assertThat(new AssessmentStatus.Progress("s", "ada", 0, 0, null).share())
                .isZero();
    }

    private static AssessmentStatus.Progress taken(String id, int answered, Instant completedAt) {
        return new AssessmentStatus.Progress(id, "ada", 80, answered, completedAt);
    }

    private static List<TopMatch> tops(String... slugs) {
        return Stream.of(slugs)
                .map(slug -> new TopMatch(slug, slug, 80, 99, "best", null, null))
                .toList();
    }
}
