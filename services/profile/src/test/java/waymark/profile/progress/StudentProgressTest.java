package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.profile.assessment.AssessmentStatus;
import waymark.profile.assessment.TopMatch;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.person.Person;

class StudentProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "10b", "CODE2345", "counselor", "Ms. N", NOW, null, null);
    private static final Consent CONSENT = Consent.given(COHORT, "ada", "Ada", 1, NOW);

    @Test
    void somebody_who_did_nothing_yet_has_a_line_of_zeros() {
        StudentProgress line = StudentProgress.of(CONSENT, null, AssessmentStatus.NONE, 0, 0);
        assertThat(line).isEqualTo(new StudentProgress("ada", "Ada", 0, null, 0, List.of(), 0, 0, List.of()));
    }

    @Test
    void a_line_says_how_far_its_student_is() {
        AssessmentStatus status =
                new AssessmentStatus(25, 1, List.of(new TopMatch("a", "A", 80, 99, "best", null, null)));
        assertThat(StudentProgress.of(CONSENT, null, status, 3, 50))
                .isEqualTo(new StudentProgress("ada", "Ada", 25, null, 1, status.best(), 3, 50, List.of()));
    }

    @Test
    void what_was_left_out_is_empty_and_said_to_be_not_shared_while_how_far_they_are_stays() {
        AssessmentStatus status =
                new AssessmentStatus(25, 1, List.of(new TopMatch("a", "A", 80, 99, "best", null, null)));
        var choice = Consent.Choice.of("2026-12", List.of("careers"), null, NOW);
        Consent some = CONSENT.changed(choice, NOW);
        assertThat(StudentProgress.of(some, null, status, 3, 50))
                .isEqualTo(new StudentProgress("ada", "Ada", 25, null, 1, List.of(), 3, 0, List.of("results", "plan")));
    }

    @Test
    void the_name_is_what_the_token_said_last() {
        assertThat(StudentProgress.of(
                        CONSENT, new Person("ada", "Ada L.", NOW, NOW, null), AssessmentStatus.NONE, 0, 0))
                .extracting(StudentProgress::name, StudentProgress::lastSeen)
                .containsExactly("Ada L.", NOW);
        assertThat(StudentProgress.of(CONSENT, new Person("ada", "", NOW, NOW, null), AssessmentStatus.NONE, 0, 0)
                        .name())
                .isEqualTo("Ada");
    }
}
