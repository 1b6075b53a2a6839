package waymark.quiz.instrument;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.events.Interest;
import waymark.events.WorkScale;

class InterestsInstrumentTest {
    private final Instrument instrument = Instruments.interests();
    private final List<Instrument.Item> items = instrument.items();

    @Test
    void it_has_ten_items_for_each_interest_and_two_for_each_value_and_setting() {
        Map<String, Long> counts = items.stream().collect(groupingBy(Instrument.Item::scale, counting()));

        assertThat(items).hasSize(80);
        assertThat(counts).hasSize(16);
        Interest.KEYS.forEach(s -> assertThat(counts).containsEntry(s, 10L));
        WorkScale.VALUE_KEYS.forEach(s -> assertThat(counts).containsEntry(s, 2L));
        WorkScale.SETTING_KEYS.forEach(s -> assertThat(counts).containsEntry(s, 2L));
    }

    @Test
    void ids_and_texts_are_unique_and_ids_tell_nothing_of_the_key() {
        assertThat(items)
                .extracting(Instrument.Item::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("q\\d\\d"));
        assertThat(items).extracting(i -> i.text().toLowerCase(Locale.ROOT)).doesNotHaveDuplicates();
        assertThat(instrument.sections()).extracting(Instrument.Section::id).doesNotHaveDuplicates();
    }

    @Test
    void texts_are_short_and_all_of_one_form() {
        assertThat(items).extracting(Instrument.Item::text).allSatisfy(text -> {
            assertThat(text.split(" ").length).isBetween(3, 12);
            assertThat(text).matches("[A-Z][^.!?;]*[a-z]");
            assertThat(text).doesNotStartWith("I ").doesNotStartWith("To ");
            assertThat(text.split(" ")[0]).as("an imperative").doesNotEndWith("ing");
        });
    }

    @Test
    void each_of_the_first_six_sections_asks_about_all_interests_and_never_twice_in_a_row() {
        assertThat(instrument.sections().subList(0, 6)).allSatisfy(section -> {
            List<String> scales =
                    section.items().stream().map(Instrument.Item::scale).toList();
            assertThat(scales).hasSize(10).containsAll(Interest.KEYS);
            for (int i = 1; i < scales.size(); i++) {
                assertThat(scales.get(i)).isNotEqualTo(scales.get(i - 1));
            }
        });
    }

    @Test
    void the_last_two_sections_ask_each_value_and_setting_once_each() {
        assertThat(instrument.sections()).hasSize(8);
        assertThat(instrument.sections().subList(6, 8)).allSatisfy(section -> assertThat(section.items())
                .hasSize(10)
                .extracting(Instrument.Item::scale)
                .doesNotHaveDuplicates());
    }

    @Test
    void only_values_and_setting_are_reverse_keyed_never_both_items_of_a_scale() {
        Map<String, Long> reversed =
                items.stream().filter(Instrument.Item::reverse).collect(groupingBy(Instrument.Item::scale, counting()));

        assertThat(reversed).doesNotContainKeys(Interest.KEYS.toArray(String[]::new));
        assertThat(reversed.values()).hasSizeBetween(5, 10).containsOnly(1L);
    }

    @Test
    void the_answer_scale_has_a_label_for_each_point() {
        assertThat(instrument.scale().min()).isEqualTo(1);
        assertThat(instrument.scale().max()).isEqualTo(5);
        assertThat(instrument.scale().labels()).hasSize(5).doesNotHaveDuplicates();
        assertThat(instrument.version()).isEqualTo("1.0");
        assertThat(instrument.language()).isEqualTo("en");
    }
}
