package waymark.gateway.counselor.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.gateway.SampleCareers;
import waymark.gateway.cache.CareerCache;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.profile.task.TaskTemplate;
import waymark.gateway.web.form.Form;

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

    @Test
    void a_task_is_for_everyone_or_for_those_ticked_and_never_for_more_than_was_meant() {
        assertThat(people("everyone").found()).contains(List.of());
        assertThat(people("some", "ada", "mira").found()).contains(List.of("ada", "mira"));
        assertThat(people("everyone", "mira").hasSlug("task-people")).isTrue();
        assertThat(people("some").hasSlug("task-people")).isTrue();
    }

    @Test
    void a_guide_is_known_by_its_careers_title_if_that_is_one_careers() {
        CareerCache careers = new CareerCache();
        assertThat(form("read-guide", "1", "Baker", "").withGuide(careers).found())
                .as("while no careers are known, profile says whether it is one")
                .isPresent();
        careers.put(SampleCareers.career("b", 1, "bread-baker", "Baker"));
        careers.put(SampleCareers.career("j1", 1, "judge", "Judge"));
        careers.put(SampleCareers.career("j2", 1, "judge-2", "Judge"));
        assertThat(form("read-guide", "1", "baker", "").withGuide(careers).found())
                .map(TaskForm::slug)
                .contains("bread-baker");
        assertThat(form("read-guide", "1", "/careers/judge", "")
                        .withGuide(careers)
                        .found())
                .map(TaskForm::slug)
                .contains("judge");
        for (String none : List.of("", "Bake", "JUDGE")) {
            assertThat(form("read-guide", "1", none, "").withGuide(careers).hasSlug("task-guide"))
                    .as(none)
                    .isTrue();
        }
        assertThat(form("take-quiz", "1", "Bake", "").withGuide(careers).found())
                .as("no guide is asked for")
                .isPresent();
    }

    private static ServiceResult<List<String>> people(String who, String... ticked) {
        return TaskForm.people(new Form(Map.of("who", List.of(who), "person", List.of(ticked))));
    }

    private static TaskForm form(String kind, String count, String guide, String due) {
        return new TaskForm(kind, count, guide, "", "", due, false, "");
    }
}
