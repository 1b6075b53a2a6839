package waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.content.search.Suggestions.Name;

class SuggestionsTest {
    private static final List<Name> NAMES = List.of(
            new Name("registered-nurse", "Registered Nurse", "Registered Nurse"),
            new Name("registered-nurse", "Registered Nurse", "RN"),
            new Name("registered-nurse", "Registered Nurse", "Staff Nurse"),
            new Name("electrician", "Electrician", "Electrician"),
            new Name("electrician", "Electrician", "Sparky"),
            new Name("long-haul-truck-driver", "Long-Haul Truck Driver", "Long-Haul Truck Driver"));

    @Test
    void each_career_is_suggested_once_under_the_name_that_fits() {
        assertThat(Suggestions.of("nur", NAMES)).containsExactly(NAMES.get(0));
        assertThat(Suggestions.of("staff n", NAMES)).containsExactly(NAMES.get(2));
        assertThat(Suggestions.of("rn", NAMES)).containsExactly(NAMES.get(1));
        assertThat(Suggestions.of("SPAR", NAMES)).containsExactly(NAMES.get(4));
    }

    @Test
    void words_may_come_in_any_order_and_with_typos() {
        assertThat(Suggestions.of("driver truk", NAMES)).containsExactly(NAMES.get(5));
        assertThat(Suggestions.of("elektr", NAMES)).containsExactly(NAMES.get(3));
    }

    @Test
    void nothing_is_suggested_for_nothing_or_nonsense() {
        assertThat(Suggestions.of("  ", NAMES)).isEmpty();
        assertThat(Suggestions.of("?!", NAMES)).isEmpty();
        assertThat(Suggestions.of("qqqq", NAMES)).isEmpty();
    }

    @Test
    void there_are_never_more_than_eight() {
        List<Name> many = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> new Name("n" + i, "Nurse " + i, "Nurse " + i))
                .toList();
        assertThat(Suggestions.of("nurse", many)).hasSize(8);
    }
}
