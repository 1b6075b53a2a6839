package waymark.profile.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.profile.cohort.Consent;

class RosterChangeTest {
    private static final Roster ROSTER =
            Roster.of(List.of(new StudentProgress("ada", "Ada", 0, null, 0, List.of(), 0, 0, List.of())));

    @Test
    void a_change_of_a_person_concerns_the_lists_they_are_in() {
        assertThat(RosterChange.of("ada").concerns("k", ROSTER)).isTrue();
        assertThat(RosterChange.of("bob").concerns("k", ROSTER)).isFalse();
    }

    @Test
    void a_change_of_a_cohort_concerns_its_list_alone() {
        assertThat(RosterChange.in("k").concerns("k", ROSTER)).isTrue();
        assertThat(RosterChange.in("other").concerns("k", ROSTER)).isFalse();
        assertThat(RosterChange.in(Consent.cohortOf(Consent.idOf("k", "ada"))).concerns("k", ROSTER))
                .isTrue();
    }

    @Test
    void what_is_not_known_may_concern_everybody() {
        assertThat(RosterChange.of(null).concerns("k", ROSTER)).isTrue();
        assertThat(RosterChange.of("bob").concerns("k", null))
                .as("a list that is being read may turn out to hold anybody")
                .isTrue();
    }
}
