package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.profile.assessment.Assessment;
import waymark.profile.assessment.Top;
import waymark.profile.person.Person;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "10b", "CODE2345", "counselor", "Ms. N", NOW, null);
    private static final Consent CONSENT = Consent.given(COHORT, "ada", "Ada", 1, NOW);

    @Test
    void somebody_who_did_nothing_yet_has_a_line_of_zeros() {
        Progress line = Progress.of(CONSENT, null, List.of(), 0, null);
        assertThat(line).isEqualTo(new Progress("ada", "Ada", 0, null, 0, List.of(), 0, 0));
    }

    @Test
    void the_share_is_of_the_latest_and_the_matches_are_the_latest_completed_ones() {
        Assessment now = assessment(20, null);
        Assessment before = assessment(80, NOW, "a", "b", "c", "d");

        Progress line = Progress.of(CONSENT, null, List.of(now, before), 3, null);

        assertThat(line.quizShare()).isEqualTo(25);
        assertThat(line.assessments()).isEqualTo(1);
        assertThat(line.savedCareers()).isEqualTo(3);
        assertThat(line.topMatches()).extracting(Top::slug).containsExactly("a", "b", "c");
    }

    @Test
    void the_name_is_what_the_token_said_last() {
        assertThat(Progress.of(CONSENT, new Person("ada", "Ada L.", NOW, NOW), List.of(), 0, null))
                .extracting(Progress::name, Progress::lastSeen)
                .containsExactly("Ada L.", NOW);
        assertThat(Progress.of(CONSENT, new Person("ada", "", NOW, NOW), List.of(), 0, null)
                        .name())
                .isEqualTo("Ada");
    }

    private static Assessment assessment(int answered, Instant completedAt, String... tops) {
        return new Assessment(
                "s",
                "interests-1",
                "1.0",
                80,
                answered,
                List.of(),
                NOW,
                NOW,
                completedAt,
                null,
                null,
                null,
                null,
                List.of(),
                Stream.of(tops).map(t -> new Top(t, t, 80, 99, "best")).toList());
    }
}
