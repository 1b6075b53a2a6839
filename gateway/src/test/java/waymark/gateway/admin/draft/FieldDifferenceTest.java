package waymark.gateway.admin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldDifferenceTest {
    private final GuideForm mine =
            RealFields.typed(Map.of("title", "Baker", "summary", "Mine", "path.steps.0.head", "a"));
    private final GuideForm theirs = RealFields.typed(
            Map.of("title", "Baker", "summary", "Theirs", "path.steps.0.head", "a", "path.steps.1.head", "b"));

    @Test
    void both_texts_stand_side_by_side_where_they_differ() {
        assertThat(FieldDifference.between(mine, theirs))
                .extracting(FieldDifference::key)
                .containsExactly("summary", "path.steps");
        assertThat(FieldDifference.between(mine, theirs).getFirst())
                .isEqualTo(new FieldDifference("summary", "Summary", "Mine", "Theirs"));
    }

    @Test
    void theirs_can_be_taken_part_by_part() {
        GuideForm one = FieldDifference.taking("path.steps", mine, theirs);
        assertThat(one.get("path.steps.1.head")).isEqualTo("b");
        assertThat(one.get("summary")).isEqualTo("Mine");
        assertThat(FieldDifference.between(FieldDifference.taking("summary", one, theirs), theirs))
                .isEmpty();
    }

    @Test
    void another_way_to_write_the_same_is_no_difference() {
        assertThat(FieldDifference.between(
                        RealFields.typed(Map.of("pay.median", "50,000", "overview", "A.\n\n\n\nB.")),
                        RealFields.typed(Map.of("pay.median", "50000", "overview", "A.\n\nB."))))
                .isEmpty();
    }
}
