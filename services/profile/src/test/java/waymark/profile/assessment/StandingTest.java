package waymark.profile.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void who_began_nothing_stands_at_nothing() {
        assertThat(Standing.of(List.of(), Map.of())).isEqualTo(Standing.NONE);
    }

    @Test
    void the_share_is_of_the_latest_and_the_matches_are_the_latest_completed_ones() {
        List<Taken> taken = List.of(taken("now", 20, null), taken("before", 79, NOW), taken("first", 80, NOW));

        Standing standing = Standing.of(taken, Map.of("before", tops("a", "b", "c", "d"), "first", tops("x")));

        assertThat(standing).isEqualTo(new Standing(25, 2, tops("a", "b", "c")));
    }

    @Test
    void a_completed_one_is_done_whatever_was_skipped_and_has_no_matches_before_they_are_ranked() {
        assertThat(Standing.of(List.of(taken("s", 79, NOW)), Map.of())).isEqualTo(new Standing(100, 1, List.of()));
        assertThat(new Taken("s", "ada", 0, 0, null).share()).isZero();
    }

    private static Taken taken(String id, int answered, Instant completedAt) {
        return new Taken(id, "ada", 80, answered, completedAt);
    }

    private static List<Top> tops(String... slugs) {
        return Stream.of(slugs).map(slug -> new Top(slug, slug, 80, 99, "best")).toList();
    }
}
