package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.edge.RefusedException;

class StudentFilterTest {

    @Test
    void what_is_not_chosen_is_everybody_by_name() {
        assertThat(StudentFilter.of(null, null, " "))
                .isEqualTo(new StudentFilter(List.of(), StudentFilter.Show.ALL, StudentFilter.Sort.NAME, false))
                .returns(false, StudentFilter::narrows);
    }

    @Test
    void a_hyphen_puts_the_greatest_first_and_words_are_told_apart() {
        assertThat(StudentFilter.of("  Ada  Love ada ", "no-plan", "-quiz"))
                .isEqualTo(new StudentFilter(
                        List.of("Ada", "Love", "ada"), StudentFilter.Show.NO_PLAN, StudentFilter.Sort.QUIZ, true))
                .returns(true, StudentFilter::narrows);
    }

    @Test
    void what_there_is_not_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> StudentFilter.of(null, "tall", null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("What can be shown are: all, not-begun, begun, finished, no-plan, away.");
        assertThatThrownBy(() -> StudentFilter.of(null, null, "--quiz"))
                .hasMessage("Lists are sorted by: name, quiz, finished, saved, plan, seen.");
        assertThatThrownBy(() -> StudentFilter.of("a b c d e f g h i", null, null))
                .hasMessageStartingWith("Search for at most 8 words");
        assertThatThrownBy(() -> StudentFilter.of("a".repeat(81), null, null)).hasMessageStartingWith("Search for");
    }

    @ParameterizedTest
    @CsvSource({"-1,100", "10001,100", "0,0", "0,501"})
    void there_are_pages_there_cannot_be(int page, int size) {
        assertThatThrownBy(() -> StudentFilter.skip(page, size))
                .hasMessage("Pages count from 0, and a page has from 1 to 500 entries.");
        assertThat(StudentFilter.skip(2, 500)).isEqualTo(1000);
    }
}
