package waymark.profile.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.events.RatingEvent;
import waymark.events.RatingEvent.CareerRated;

class SavedCareerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);
    private static final Career CHEF = new Career("c1", 1, "chef", List.of(), "Chef", List.of(), Instant.EPOCH);
    private static final SavedCareer FRESH = SavedCareer.fresh("r1", CHEF, "ada", NOW);

    @Test
    void a_thumb_is_known_from_when_it_was_told_even_if_it_was_taken_back() {
        SavedCareer kept = FRESH.changed("n", null, NOW).entry();
        assertThat(kept.isPublished()).isFalse();
        SavedCareer up = kept.changed("n", "up", NOW).entry();
        assertThat(up.isPublished()).isTrue();
        assertThat(up.changed("n", null, NOW).entry().isPublished()).isTrue();
    }

    @Test
    void where_nobody_noted_it_a_thumb_may_be_known() {
        SavedCareer old = new SavedCareer("r1", 1, "ada", "c1", "chef", "Chef", null, null, NOW, NOW, null);
        assertThat(old.isPublished()).isTrue();
        assertThat(old.changed("n", null, LATER).entry().isPublished()).isTrue();
    }

    @Test
    void keeping_without_an_opinion_is_a_change_and_tells_nothing() {
        SavedCareer.Change kept = FRESH.changed(null, null, NOW);
        assertThat(kept.entry().revision()).isPositive();
        assertThat(kept.events()).isEmpty();
    }

    @Test
    void a_thumb_is_told_once_changed_and_taken_back() {
        SavedCareer.Change up = FRESH.changed("n", "up", NOW);
        SavedCareer.Change down = up.entry().changed("n", "down", LATER);
        SavedCareer.Change none = down.entry().changed("n", null, LATER);

        assertThat(up.events())
                .containsExactly(new CareerRated(up.entry().id(), up.entry().revision(), "ada", "c1", "up", NOW));
        assertThat(thumbs(down.events())).containsExactly("down");
        assertThat(thumbs(none.events())).containsExactly("none");
        assertThat(down.entry().changed("another note", "down", LATER).events()).isEmpty();
    }

    @Test
    void the_revision_grows_even_when_the_clock_does_not() {
        SavedCareer first = FRESH.changed(null, "up", NOW).entry();
        assertThat(first.changed(null, "down", NOW.minusSeconds(5)).entry().revision())
                .isEqualTo(first.revision() + 1);
    }

    @Test
    void the_same_opinion_again_changes_nothing() {
        SavedCareer kept = FRESH.changed("note", "up", NOW).entry();
        assertThat(kept.changed("note", "up", LATER).entry()).isSameAs(kept);
        assertThat(FRESH.changed(" ", null, NOW).entry().note()).isNull();
    }

    @Test
    void a_patch_leaves_what_it_does_not_name_and_takes_away_what_it_empties() {
        SavedCareer kept = FRESH.patched(null, null, null, NOW).entry();
        SavedCareer noted = kept.patched("note", null, kept.revision(), NOW).entry();
        SavedCareer rated = noted.patched(null, "up", noted.revision(), NOW).entry();

        assertThat(kept.revision()).isPositive();
        assertThat(rated).extracting(SavedCareer::note, SavedCareer::rating).containsExactly("note", "up");
        assertThat(rated.patched(null, "", null, NOW).entry().rating()).isNull();
        assertThat(rated.patched("", null, null, NOW).entry().note()).isNull();
    }

    @Test
    void a_patch_of_an_older_revision_is_refused_unless_it_says_what_is_there() {
        SavedCareer kept = FRESH.patched("old", null, null, NOW).entry();
        SavedCareer newer = kept.patched("new", null, kept.revision(), NOW).entry();
        assertThatThrownBy(() -> newer.patched("mine", null, kept.revision(), NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("changed elsewhere");
        assertThat(newer.patched("new", null, kept.revision(), NOW).entry()).isSameAs(newer);
    }

    @Test
    void too_long_notes_and_other_thumbs_are_refused() {
        assertThatThrownBy(() -> FRESH.changed("x".repeat(2001), null, NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessage("A note has at most 2,000 characters.");
        assertThatThrownBy(() -> FRESH.changed(null, "UP", NOW)).isInstanceOf(RefusedException.class);
        assertThat(FRESH.changed("x".repeat(2000), null, NOW).entry().note()).hasSize(2000);
    }

    private static List<String> thumbs(List<RatingEvent> events) {
        return events.stream().map(e -> ((CareerRated) e).thumb()).toList();
    }
}
