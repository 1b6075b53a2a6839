package waymark.gateway.careers.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.content.Guide;

class ComparisonTest {
    private final Guide baker = guide("baker", 34_000, 2, List.of("Early riser", "Patience"));
    private final Guide miller = guide("miller", 41_000, 2, List.of("patience"));
    private final Guide sheet = guide("sheet", null, 3, null);

    @Test
    void figures_that_differ_say_so_in_words() {
        Comparison.Row pay = row(Comparison.of(List.of(baker, miller, sheet)), "Median pay");
        assertThat(pay.mark()).isEqualTo("differs");
        assertThat(pay.cells()).extracting(Comparison.Cell::mark).containsExactly("lowest", "highest", "");
        assertThat(pay.cells()).extracting(Comparison.Cell::text).containsExactly("$34,000", "$41,000", "no figure");
        Comparison.Row preparation = row(Comparison.of(List.of(baker, miller)), "Preparation");
        assertThat(preparation.mark()).isEqualTo("same");
        assertThat(preparation.cells()).extracting(Comparison.Cell::mark).containsOnly("");
    }

    @Test
    void nothing_is_called_highest_within_the_error_of_its_figure() {
        Guide near = guide("near", 40_000, 2, List.of());
        Guide far = guide("far", 60_000, 3, List.of());
        Comparison.Row alike = row(Comparison.of(List.of(miller, near)), "Median pay");
        assertThat(alike.mark()).isEmpty();
        assertThat(alike.cells()).extracting(Comparison.Cell::mark).containsOnly("");
        assertThat(row(Comparison.of(List.of(miller, near, far)), "Median pay").cells())
                .extracting(Comparison.Cell::mark)
                .containsExactly("lowest", "lowest", "highest");
        // 34,000 and 35,800 are 5.03 percent apart, 34,000 and 35,700 are 4.8
        assertThat(row(Comparison.of(List.of(baker, guide("over", 35_800, 2, List.of()))), "Median pay")
                        .mark())
                .isEqualTo("differs");
        assertThat(row(Comparison.of(List.of(baker, guide("under", 35_700, 2, List.of()))), "Median pay")
                        .mark())
                .isEmpty();
    }

    @Test
    void what_two_of_them_list_is_in_common() {
        Comparison.Row traits = row(Comparison.of(List.of(baker, miller, sheet)), "Traits that help");
        assertThat(traits.cells().getFirst().items())
                .containsExactly(new Comparison.Entry("Early riser", false), new Comparison.Entry("Patience", true));
        assertThat(traits.cells().getLast().items()).isEmpty();
    }

    @Test
    void one_alone_neither_differs_nor_agrees_and_rows_nobody_can_fill_are_left_out() {
        Comparison alone = Comparison.of(List.of(sheet));
        assertThat(alone.rows()).extracting(Comparison.Row::mark).containsOnly("");
        assertThat(alone.rows()).extracting(Comparison.Row::label).doesNotContain("Traits that help");
    }

    @Test
    void its_addresses_take_one_away_and_add_one() {
        Comparison both = Comparison.of(List.of(baker, miller));
        assertThat(both.without("baker")).isEqualTo("/compare?career=miller");
        assertThat(both.with("sheet")).isEqualTo("/compare?career=baker&career=miller&career=sheet");
        assertThat(Comparison.of(List.of()).with("baker")).isEqualTo("/compare?career=baker");
        assertThat(both.full()).isFalse();
    }

    private static Comparison.Row row(Comparison comparison, String label) {
        return comparison.rows().stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Guide guide(String slug, Integer median, int preparation, List<String> traits) {
        return new Guide(
                slug,
                slug,
                null,
                "Summary of " + slug,
                "food",
                null,
                "51-3011.00",
                preparation,
                Map.of("R", 5.0),
                null,
                null,
                new Guide.RightForYou(null, null, traits, null),
                null,
                null,
                median == null ? null : new Guide.Pay(null, median, null, 2024, null, "BLS"),
                null,
                null,
                1,
                null,
                median == null,
                null,
                null,
                null,
                null,
                null);
    }
}
