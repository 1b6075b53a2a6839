package waymark.profile.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.profile.person.Viewer;

class ConsentTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "10b", "CODE2345", "counselor", "Ms. N", NOW, null, null);

    @Test
    void it_lets_the_cohorts_counselor_look_at_the_student_until_it_ends() {
        Consent given = Consent.given(COHORT, "ada", "Ada", 1, NOW);
        Consent ended = given.ended(NOW.plusSeconds(5));

        assertThat(given.live(NOW)).isTrue();
        assertThat(given.viewer()).isEqualTo(new Viewer("counselor", "ada", true));
        assertThat(ended.live(NOW.plusSeconds(6))).isFalse();
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
                .isEqualTo("I agree that what is ticked here is seen by Ms. N $1, until I leave the group or"
                        + " until the day I set.");
    }

    @Test
    void words_that_were_agreed_to_once_stay_as_they_are() {
        assertThat(ConsentText.visible("2026-11"))
                .containsExactly(
                        "your name and when you were last here",
                        "how far you are with an assessment, and its results",
                        "your best matches",
                        "the careers you saved, with your thumbs but not your notes",
                        "the steps of your plan, their dates and ticks, but not your notes");
        assertThat(ConsentText.agreement("2026-11", "Ms. N"))
                .isEqualTo("I agree that Ms. N sees this until I leave the group.");
    }

    @Test
    void every_part_can_be_left_out_and_name_and_progress_cannot() {
        assertThat(ConsentText.lines(ConsentText.CURRENT))
                .extracting(ConsentText.Line::part)
                .containsExactly(null, null, null, "results", "careers", "plan");
        assertThat(ConsentText.visible(ConsentText.CURRENT, List.of(ConsentPart.values())))
                .containsExactlyElementsOf(
                        ConsentText.visible(ConsentText.CURRENT).subList(0, 3));
    }

    @Test
    void it_shows_what_was_not_left_out_and_a_change_is_a_new_revision() {
        Consent all = Consent.given(COHORT, "ada", "Ada", 1, NOW);
        Consent some = all.changed(choice(List.of("results"), null), NOW.plusSeconds(1));

        assertThat(ConsentPart.values()).allMatch(all::shows);
        assertThat(some.shows(ConsentPart.RESULTS)).isTrue();
        assertThat(some.shows(ConsentPart.CAREERS)).isFalse();
        assertThat(some.shows(ConsentPart.PLAN)).isFalse();
        assertThat(some.revision()).isEqualTo(2);
        assertThat(some.changedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(some.givenAt()).isEqualTo(NOW);
        assertThat(some.changed(choice(List.of("results"), " "), NOW))
                .as("the same")
                .isSameAs(some);
        assertThat(some.changed(choice(List.of(), null), NOW).leftOut()).containsExactly(ConsentPart.values());
        assertThat(refused(List.of("notes"), null)).contains("results, careers, plan");
    }

    @Test
    void why_careers_fit_is_seen_by_words_that_say_so_and_with_the_results_alone() {
        assertThat(Consent.given(COHORT, "ada", "Ada", 1, NOW).viewer().reasons())
                .isTrue();
        assertThat(Consent.given(COHORT, "ada", "Ada", 1, choice(List.of("plan"), null), NOW)
                        .viewer()
                        .reasons())
                .isFalse();
        var earlier = Consent.Choice.of("2026-12", null, null, NOW);
        assertThat(Consent.given(COHORT, "ada", "Ada", 1, earlier, NOW).viewer().reasons())
                .isFalse();
    }

    @Test
    void it_ends_by_itself_after_its_last_day() {
        Consent given = Consent.given(COHORT, "ada", "Ada", 1, choice(null, "2026-11-24"), NOW);
        Instant end = Instant.parse("2026-11-25T00:00:00Z");

        assertThat(given.lastDay()).isEqualTo("2026-11-24");
        assertThat(given.live(end.minusMillis(1))).isTrue();
        assertThat(given.live(end)).isFalse();
        assertThat(given.ended(end.plusSeconds(9)).endedAt()).isEqualTo(end);
        assertThat(given.ended(NOW).endedAt()).isEqualTo(NOW);
        assertThat(refused(null, "2026-11-23")).contains("from today on");
        assertThat(refused(null, "2036-11-25")).contains("ten years");
        assertThat(refused(null, "tomorrow")).contains("year-month-day");
    }

    @Test
    void words_without_parts_are_agreed_to_as_a_whole() {
        assertThatThrownBy(() -> Consent.Choice.of("2026-11", List.of("plan"), null, NOW))
                .hasMessageContaining("all or nothing");
        assertThat(Consent.Choice.of("2026-11", null, null, NOW).leftOut()).isEmpty();
    }

    private static Consent.Choice choice(List<String> shown, String lastDay) {
        return Consent.Choice.of(ConsentText.CURRENT, shown, lastDay, NOW);
    }

    private static String refused(List<String> shown, String lastDay) {
        return catchThrowable(() -> choice(shown, lastDay)).getMessage();
    }
}
