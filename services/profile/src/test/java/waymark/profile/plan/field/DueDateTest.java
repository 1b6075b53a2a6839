package waymark.profile.plan.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.edge.RefusedException;

class DueDateTest {

    @Test
    void a_date_as_it_was_typed_is_taken_and_none_is_none() {
        assertThat(DueDate.checked("2027-03-31", "task-due")).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(DueDate.checked(" ", "task-due")).isNull();
        assertThat(DueDate.checked(null, "task-due")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, year-month-day",
        "2027-02-30, year-month-day",
        "1899-12-31, between the years 1900",
        "2201-01-01, and 2200"
    })
    void what_is_no_date_or_a_far_one_is_refused_in_a_sentence_as_its_asker_calls_it(String typed, String says) {
        assertThatThrownBy(() -> DueDate.checked(typed, "task-due"))
                .asInstanceOf(type(RefusedException.class))
                .satisfies(refused -> assertThat(refused.slug()).isEqualTo("task-due"))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(says));
    }
}
