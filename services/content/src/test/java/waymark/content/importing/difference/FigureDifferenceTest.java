package waymark.content.importing.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;

class FigureDifferenceTest {
    private static final Guide BARE = Guides.complete("Keeper");

    @Test
    void the_same_guide_has_no_differences() {
        assertThat(FigureDifference.between(BARE, BARE)).isEmpty();
    }

    @Test
    void each_figure_is_shown_as_it_was_and_as_it_would_be() {
        Guide old = BARE.with(BARE.figures()
                .with(
                        pay(50_000, 2024),
                        null,
                        new Figures.Education("None", null, 2024, "Keepers", "BLS", null, null, null)));
        Guide next = BARE.with(BARE.figures().with(pay(51_000, 2025), null, null));
        assertThat(FigureDifference.between(old, next))
                .containsExactly(
                        new FigureDifference("Median pay", "$50,000 a year", "$51,000 a year"),
                        new FigureDifference("Pay, year", "2024", "2025"),
                        new FigureDifference("Schooling usually asked for", "None", null),
                        new FigureDifference("Schooling usually asked for, year", "2024", null),
                        new FigureDifference("Schooling usually asked for, group", "Keepers", null),
                        new FigureDifference("Schooling usually asked for, source", "BLS", null));
    }

    @Test
    void what_only_one_side_has_is_named_too() {
        Guide next = BARE.with(new EntryRequirements(
                new EntryRequirements.Answers(Map.of("Bachelor's degree", 79.5), 40, 2025, "O*NET"),
                null,
                null,
                null,
                null,
                null,
                null));
        assertThat(FigureDifference.between(BARE, next))
                .contains(
                        new FigureDifference("Schooling people say is needed: Bachelor's degree", null, "79.5%"),
                        new FigureDifference("Schooling people say is needed, people asked", null, "40"));
    }

    private static Figures.Pay pay(int median, int year) {
        return new Figures.Pay(30_000, median, 90_000, year, "Keepers", "BLS", null);
    }
}
