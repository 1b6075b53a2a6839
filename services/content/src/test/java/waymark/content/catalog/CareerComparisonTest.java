package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.content.guide.EmploymentGrowth;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;

class CareerComparisonTest {
    private final CareerPage baker = guide("baker", 34_000, 2, List.of("Early riser", "Patience"));
    private final CareerPage miller = guide("miller", 41_000, 2, List.of("patience"));
    private final CareerPage sheet = guide("sheet", null, 3, null);

    @Test
    void figures_that_differ_say_so_in_words() {
        CareerComparison.Row pay = row(CareerComparison.of(List.of(baker, miller, sheet)), "Median pay");
        assertThat(pay.mark()).isEqualTo("differs");
        assertThat(pay.cells()).extracting(CareerComparison.Cell::mark).containsExactly("lowest", "highest", "");
        assertThat(pay.cells()).extracting(CareerComparison.Cell::figure).containsExactly(34_000.0, 41_000.0, null);
        CareerComparison.Row preparation = row(CareerComparison.of(List.of(baker, miller)), "Preparation");
        assertThat(preparation.mark()).isEqualTo("same");
        assertThat(preparation.cells()).extracting(CareerComparison.Cell::mark).containsOnly("");
    }

    @Test
    void nothing_is_called_highest_within_the_error_of_its_figure() {
        CareerPage near = guide("near", 40_000, 2, List.of());
        CareerPage far = guide("far", 60_000, 3, List.of());
        CareerComparison.Row alike = row(CareerComparison.of(List.of(miller, near)), "Median pay");
        assertThat(alike.mark()).isEmpty();
        assertThat(alike.cells()).extracting(CareerComparison.Cell::mark).containsOnly("");
        assertThat(row(CareerComparison.of(List.of(miller, near, far)), "Median pay")
                        .cells())
                .extracting(CareerComparison.Cell::mark)
                .containsExactly("", "", "highest");
        // 34,000 and 35,800 are 5.03 percent apart, 34,000 and 35,700 are 4.8
        assertThat(row(CareerComparison.of(List.of(baker, guide("over", 35_800, 2, List.of()))), "Median pay")
                        .mark())
                .isEqualTo("differs");
        assertThat(row(CareerComparison.of(List.of(baker, guide("under", 35_700, 2, List.of()))), "Median pay")
                        .mark())
                .isEmpty();
    }

    @Test
    void only_one_alone_is_called_highest_or_lowest() {
        List<CareerPage> pairs = List.of(
                guide("a", 30_000, 2, List.of()),
                guide("b", 30_000, 2, List.of()),
                guide("c", 60_000, 3, List.of()),
                guide("d", 61_000, 3, List.of()));
        CareerComparison.Row pay = row(CareerComparison.of(pairs), "Median pay");
        assertThat(pay.mark()).isEqualTo("differs");
        assertThat(pay.cells()).extracting(CareerComparison.Cell::mark).containsOnly("");
    }

    @Test
    void texts_are_always_others_which_tells_nothing_and_is_not_marked() {
        assertThat(row(CareerComparison.of(List.of(baker, miller)), "In short").mark())
                .isEmpty();
    }

    @Test
    void what_two_of_them_list_is_in_common() {
        CareerComparison.Row traits = row(CareerComparison.of(List.of(baker, miller, sheet)), "Traits that help");
        assertThat(traits.cells().getFirst().items())
                .containsExactly(
                        new CareerComparison.Entry("Early riser", false), new CareerComparison.Entry("Patience", true));
        assertThat(traits.cells().getLast().items()).isEmpty();
    }

    @Test
    void one_alone_neither_differs_nor_agrees_and_rows_nobody_can_fill_are_left_out() {
        CareerComparison alone = CareerComparison.of(List.of(sheet));
        assertThat(alone.rows()).extracting(CareerComparison.Row::mark).containsOnly("");
        assertThat(alone.rows()).extracting(CareerComparison.Row::label).doesNotContain("Traits that help");
    }

    @Test
    void outlooks_of_one_class_are_alike_and_the_class_goes_with_the_figure() {
        CareerComparison.Row outlook =
                row(CareerComparison.of(List.of(growing("a", 3.1), growing("b", 4.2), growing("c", 7.0))), "Outlook");
        assertThat(outlook.cells()).extracting(CareerComparison.Cell::mark).containsExactly("", "", "highest");
        assertThat(outlook.cells()).extracting(CareerComparison.Cell::until).containsOnly(2034);
        assertThat(outlook.cells())
                .extracting(CareerComparison.Cell::text)
                .containsExactly("As fast as average", "As fast as average", "Much faster than average");
        assertThat(row(CareerComparison.of(List.of(growing("a", 3.1), growing("b", 4.2))), "Outlook")
                        .mark())
                .isEmpty();
    }

    @Test
    void who_has_no_steps_is_told_so_and_interests_are_compared_on_their_scale() {
        CareerComparison both = CareerComparison.of(List.of(baker, miller));
        assertThat(row(both, "First step").cells())
                .extracting(CareerComparison.Cell::text)
                .containsOnly("no steps written yet");
        assertThat(row(both, "Building and fixing").cells())
                .extracting(CareerComparison.Cell::figure)
                .containsExactly(67.0, 67.0);
        assertThat(row(both, "Building and fixing").mark()).isEqualTo("same");
        assertThat(row(both, "Creating").cells())
                .extracting(CareerComparison.Cell::figure)
                .containsOnlyNulls();
    }

    @Test
    void openings_are_mostly_replacement_where_less_than_half_of_them_are_new_jobs() {
        assertThat(outlook(10.0, 1_000).mostlyReplacement()).isFalse(); // 100,000 grow by 1,000 a year
        assertThat(outlook(10.0, 2_100).mostlyReplacement()).isTrue();
        assertThat(outlook(-3.0, 50).mostlyReplacement()).isTrue();
        assertThat(outlook(10.0, null).mostlyReplacement()).isFalse();
    }

    private static Figures.Outlook outlook(double change, Integer openings) {
        return new Figures.Outlook(change, openings, 100_000, 2024, 2034, null, "BLS");
    }

    private static CareerPage growing(String slug, double change) {
        return page(slug, 40_000, 2, List.of(), outlook(change, null));
    }

    private static CareerComparison.Row row(CareerComparison comparison, String label) {
        return comparison.rows().stream()
                .filter(r -> r.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static CareerPage guide(String slug, Integer median, int preparation, List<String> traits) {
        return page(slug, median, preparation, traits, null);
    }

    private static CareerPage page(
            String slug, Integer median, int preparation, List<String> traits, Figures.Outlook outlook) {
        return new CareerPage(
                slug,
                slug,
                List.of(),
                slug,
                List.of(),
                "Summary of " + slug,
                "food",
                "Food",
                "51-3011.00",
                preparation,
                Map.of("R", 5.0),
                Map.of("R", 67.0),
                List.of("R"),
                Map.of(),
                Map.of(),
                List.of(),
                new Guide.Work(null, null, null, null),
                new Guide.RightForYou(null, null, traits, null),
                new Guide.Path(null, null),
                List.of(),
                median == null ? null : new Figures.Pay(null, median, null, 2024, null, "BLS", null),
                outlook,
                EmploymentGrowth.named(outlook == null ? null : outlook.changePercent()),
                false,
                null,
                List.of(),
                null,
                1,
                Instant.EPOCH,
                median == null,
                null,
                EntryRequirements.none(),
                new FigureSentences(null, null, null, null, null, null, null, List.of(), List.of(), null),
                "",
                null);
    }
}
