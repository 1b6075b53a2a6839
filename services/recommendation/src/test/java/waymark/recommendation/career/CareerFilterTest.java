package waymark.recommendation.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.annotation.Nullable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.recommendation.SampleCareers;

class CareerFilterTest {
    private static final Map<String, Double> INTERESTS = SampleCareers.interests(1, 2, 3, 4, 5, 6);

    private static Career career(Map<String, Double> setting) {
        return Career.of(SampleCareers.career("a", 1, "care", INTERESTS, Map.of(), setting));
    }

    private static boolean takes(
            @Nullable Integer pay, @Nullable String category, @Nullable String condition, Map<String, Double> setting) {
        return new CareerFilter(null, false, pay, category, WorkCondition.of(condition)).takes(career(setting));
    }

    @Test
    void a_list_is_narrowed_by_pay_and_field() {
        assertThat(takes(50_000, "care", null, Map.of())).isTrue();
        assertThat(takes(50_001, null, null, Map.of())).isFalse();
        assertThat(takes(null, "metal", null, Map.of())).isFalse();
        assertThat(takes(null, "", "", Map.of())).isTrue();
    }

    @Test
    void a_condition_holds_where_it_is_known_to_be_more_than_usual() {
        assertThat(takes(null, null, "outdoors", Map.of("outdoors", 4.5))).isTrue();
        assertThat(takes(null, null, "outdoors", Map.of("outdoors", 3.0))).isFalse();
        assertThat(takes(null, null, "indoors", Map.of("outdoors", 1.2))).isTrue();
        assertThat(takes(null, null, "little-pressure", Map.of("pressure", 4.0)))
                .isFalse();
        assertThat(takes(null, null, "regular-hours", Map.of("irregularHours", 1.0)))
                .isTrue();
        assertThat(takes(null, null, "with-the-public", Map.of()))
                .as("not known")
                .isFalse();
    }

    @Test
    void what_there_is_none_of_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> WorkCondition.of("underwater"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("outdoors, indoors");
        assertThatThrownBy(() -> new CareerFilter(null, false, -1, null, null)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new CareerFilter(6, false, null, null, null)).isInstanceOf(RefusedException.class);
    }
}
