package waymark.content.catalog.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.content.guide.Category;
import waymark.events.Interest;

class CareerGroupTest {
    private static final List<CareerCard> CARDS = List.of(
            card("Miller", "food", 1, 5, true),
            card("Baker", "food", 2, 4, false),
            card("cook", "food", 2, 6, false),
            card("Archer", "sport", 5, 6, false));

    @Test
    void by_interest_the_strongest_come_first_and_fact_sheets_last() {
        List<CareerGroup> groups = CareerGroup.byInterest(CARDS);
        assertThat(groups).extracting(CareerGroup::value).containsExactly("R", "I", "A", "S", "E", "C");
        assertThat(titles(groups.getFirst())).containsExactly("Archer", "cook", "Baker", "Miller");
        assertThat(groups.getFirst().name()).isEqualTo("Building and fixing");
        assertThat(groups.get(2).total()).isZero();
    }

    @Test
    void by_field_they_stand_by_title_in_the_order_of_the_fields_and_empty_fields_are_left_out() {
        List<CareerGroup> groups = CareerGroup.byCategory(
                CARDS,
                List.of(
                        new Category("sport", "Sport", "Games.", 0),
                        new Category("law", "Law", "", 1),
                        new Category("food", "Food", "", 2)));
        assertThat(groups).extracting(CareerGroup::value).containsExactly("sport", "food");
        assertThat(titles(groups.getLast())).containsExactly("Baker", "cook", "Miller");
        assertThat(groups.getFirst().about()).isEqualTo("Games.");
    }

    @Test
    void by_preparation_there_are_five_from_little_to_much() {
        List<CareerGroup> groups = CareerGroup.byPreparation(CARDS);
        assertThat(groups).extracting(CareerGroup::total).containsExactly(1, 2, 0, 0, 1);
        assertThat(groups).extracting(CareerGroup::value).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void of_many_the_first_eight_are_shown_and_all_are_counted() {
        List<CareerCard> many = IntStream.range(0, 30)
                .mapToObj(i -> card("Career " + i, "food", 1, 3, false))
                .toList();
        CareerGroup group = CareerGroup.byPreparation(many).getFirst();
        assertThat(group.total()).isEqualTo(30);
        assertThat(group.first()).hasSize(8);
    }

    private static Stream<String> titles(CareerGroup group) {
        return group.first().stream().map(CareerGroup.Member::title);
    }

    private static CareerCard card(String title, String category, int preparation, double realistic, boolean imported) {
        Map<String, Double> interests = Map.of("R", realistic, "I", 3.0, "A", 1.0, "S", 1.0, "E", 1.0, "C", 1.0);
        return new CareerCard(
                title,
                title,
                title,
                "",
                category,
                "51-3011.00",
                interests,
                Interest.leading(interests),
                preparation,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                imported,
                Instant.EPOCH,
                1);
    }
}
