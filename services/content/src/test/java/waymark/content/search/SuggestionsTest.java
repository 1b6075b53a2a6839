package waymark.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;

class SuggestionsTest {
    private static final NameIndex NAMES = new NameIndex(List.of(
            NameIndex.CareerNames.of("nurse", List.of("Registered Nurse", "RN", "Staff Nurse"), List.of(), false),
            NameIndex.CareerNames.of("electrician", List.of("Electrician", "Sparky"), List.of(), false),
            NameIndex.CareerNames.of("truck-driver", List.of("Long-Haul Truck Driver"), List.of(), false),
            NameIndex.CareerNames.of(
                    "electrical-engineers", List.of("Electrical Engineers", "Electronics Engineer"), List.of(), true)));

    private static List<String> suggested(String typed) {
        return Suggestions.of(typed, NAMES).stream().map(NAMES::text).toList();
    }

    @Test
    void each_career_is_suggested_once_under_the_name_that_fits() {
        assertThat(suggested("nur")).containsExactly("Registered Nurse");
        assertThat(suggested("staff n")).containsExactly("Staff Nurse");
        assertThat(suggested("rn")).containsExactly("RN");
        assertThat(suggested("SPAR")).containsExactly("Sparky");
        assertThat(suggested("registered r")).isEmpty();
    }

    @Test
    void full_guides_come_before_imported_ones_and_titles_before_other_names() {
        assertThat(suggested("elec")).containsExactly("Electrician", "Electrical Engineers");
    }

    @Test
    void words_may_come_in_any_order_and_with_typos() {
        assertThat(suggested("driver truk")).containsExactly("Long-Haul Truck Driver");
        assertThat(suggested("elektr")).containsExactly("Electrician", "Electrical Engineers");
    }

    @Test
    void nothing_is_suggested_for_nothing_or_nonsense() {
        assertThat(suggested("  ")).isEmpty();
        assertThat(suggested("?!")).isEmpty();
        assertThat(suggested("qqqq")).isEmpty();
    }

    @Test
    void there_are_never_more_than_eight_and_all_are_counted() throws IOException {
        CareerSearch many = new CareerSearch();
        IntStream.range(0, 20).forEach(i -> many.put("n" + i, Guides.complete("Nurse " + i)));
        many.refresh();
        assertThat(many.suggest("nurse").best()).hasSize(8);
        assertThat(many.suggest("nurse").total()).isEqualTo(20);
    }
}
