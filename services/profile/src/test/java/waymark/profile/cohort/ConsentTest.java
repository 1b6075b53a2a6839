package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import waymark.profile.person.Viewer;

class ConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "10b", "CODE2345", "counselor", "Ms. N", NOW, null, null);

    @Test
    void it_lets_the_cohorts_counselor_look_at_the_student_until_it_ends() {
        Consent given = Consent.given(COHORT, "ada", "Ada", 1, NOW);
        Consent ended = given.ended(NOW.plusSeconds(5));

        assertThat(given.live()).isTrue();
        assertThat(given.viewer()).isEqualTo(new Viewer("counselor", "ada"));
        assertThat(ended.live()).isFalse();
        assertThat(ended.revision()).isEqualTo(2);
        assertThat(ended.givenAt()).isEqualTo(NOW);
        assertThat(ended.endedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void there_is_one_for_each_cohort_and_student() {
        assertThat(Consent.given(COHORT, "ada", "Ada", 1, NOW).id())
                .isEqualTo(Consent.idOf("k", "ada"))
                .isNotEqualTo(Consent.idOf("k", "bob"))
                .isNotEqualTo(Consent.idOf("l", "ada"));
    }

    @Test
    void it_remembers_which_words_were_agreed_to() {
        assertThat(Consent.given(COHORT, "ada", "Ada", 1, NOW).text()).isEqualTo(ConsentText.CURRENT);
        assertThat(ConsentText.visible(ConsentText.CURRENT)).anyMatch(s -> s.contains("not your notes"));
        assertThat(ConsentText.terms(ConsentText.CURRENT)).anyMatch(s -> s.contains("You can leave at any time"));
        assertThat(ConsentText.agreement(ConsentText.CURRENT, "Ms. N $1"))
                .isEqualTo("I agree that Ms. N $1 sees this until I leave the group.");
    }
}
