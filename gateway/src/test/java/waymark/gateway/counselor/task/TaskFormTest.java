package waymark.gateway.counselor.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.upstream.profile.task.TaskTemplate;

class TaskFormTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "librarian",
                "/careers/librarian",
                "http://localhost:8080/careers/librarian/",
                "https://careers.example.org/careers/librarian?from=list#how-to"
            })
    void a_guide_is_known_by_its_address_or_the_last_part_of_it(String typed) {
        assertThat(form("read-guide", "1", typed, "").slug()).isEqualTo("librarian");
        assertThat(form("take-quiz", "1", typed, "").slug())
                .as("no guide is asked for")
                .isNull();
    }

    @Test
    void a_number_belongs_to_what_is_counted() {
        assertThat(form("save-careers", "3", "", "").number()).isEqualTo(3);
        assertThat(form("take-quiz", "3", "", "").number()).isNull();
        assertThat(form("save-careers", "", "", "").number()).isNull();
        assertThat(form("save-careers", "some", "", "").number())
                .as("what profile refuses")
                .isZero();
    }

    @Test
    void a_template_keeps_days_and_gives_a_date() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(form("take-quiz", "1", "", today.plusDays(14).toString()).days())
                .isEqualTo(14);
        assertThat(form("take-quiz", "1", "", "2020-01-01").days()).isNull();
        assertThat(form("take-quiz", "1", "", "2027-02-30").days()).isNull();
        TaskTemplate fortnight = new TaskTemplate("t", false, "Quiz", "take-quiz", 1, null, null, null, false, 14);
        assertThat(TaskForm.of(fortnight).due()).isEqualTo(today.plusDays(14).toString());
    }

    private static TaskForm form(String kind, String count, String guide, String due) {
        return new TaskForm(kind, count, guide, "", "", due, false, "");
    }
}
