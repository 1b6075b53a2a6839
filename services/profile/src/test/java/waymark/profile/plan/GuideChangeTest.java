package waymark.profile.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import waymark.events.CareerEvent.Step;
import waymark.profile.career.Career;
import waymark.profile.plan.Plan.Item;

class GuideChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Step READ = step("Read a lot", "Read one novel and one report each week.");
    private static final Step VISIT = step("Visit a library", "Ask to spend a day behind the desk.");
    private static final Step STUDY = step("Study", "Enrol in a program accredited by the association.");
    private static final Career FIRST = guide(READ, VISIT, STUDY);

    /** What its person made of it: a tick, a date, a note. */
    private static final Plan PLAN = worked(GuideSteps.added(Plan.empty("ada", NOW), FIRST, FIRST.steps(), NOW));

    @Test
    void a_guide_that_says_the_same_in_another_order_has_not_changed() {
        assertThat(changes(PLAN, guide(STUDY, READ, VISIT))).isEmpty();
    }

    @Test
    void what_is_new_reworded_and_gone_is_told_apart() {
        Step spend = step("Spend a day in a library", "Ask to spend a day behind the desk.");
        Step union = step("Join", "Become a member.");

        GuideChange change = changes(PLAN, guide(union, READ, spend)).getFirst();

        assertThat(change.title()).isEqualTo("Librarian");
        assertThat(change.added()).extracting(SeenGuide.SeenStep::head).containsExactly("Join");
        assertThat(change.reworded()).singleElement().satisfies(reworded -> {
            assertThat(reworded.item()).isEqualTo("c-2");
            assertThat(reworded.before().head()).isEqualTo("Visit a library");
            assertThat(reworded.after().head()).isEqualTo("Spend a day in a library");
        });
        assertThat(change.gone()).containsExactly(new GuideChange.Gone("c-3", "Study"));
    }

    @Test
    void taking_it_over_keeps_ticks_dates_and_notes_and_what_the_guide_has_no_more() {
        Step spend = step("Spend a day in a library", "Ask to spend a day behind the desk.");
        Career now = guide(step("Join", "Become a member."), READ, spend);

        Plan taken = GuideChange.settled(PLAN, now, true, LATER);

        assertThat(taken.items())
                .extracting(Item::head)
                .containsExactly("Read a lot", "Spend a day in a library", "Study", "Join");
        assertThat(taken.items().get(1))
                .extracting(Item::id, Item::done, Item::doneAt, Item::due, Item::note, Item::link)
                .containsExactly("c-2", true, NOW, LocalDate.parse("2027-03-31"), "with Bo", "https://example.org/a");
        assertThat(taken.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(taken.revision()).as("one change").isEqualTo(PLAN.revision() + 1);
        assertThat(changes(taken, now)).isEmpty();
        assertThat(GuideChange.settled(taken, now, true, LATER)).isSameAs(taken);
    }

    @Test
    void leaving_the_plan_as_it_is_asks_no_more_until_the_guide_changes_again() {
        Career now = guide(READ, step("Visit a library", "Ask for a tour."));
        Plan left = GuideChange.settled(PLAN, now, false, LATER);

        assertThat(left.items()).isEqualTo(PLAN.items());
        assertThat(changes(left, now))
                .as("its own words differ, and it was told")
                .isEmpty();
        assertThat(changes(left, guide(READ))).isNotEmpty();
    }

    @Test
    void a_step_that_was_removed_is_not_called_new() {
        Plan shorter = PLAN.without("c-3", null, LATER);
        assertThat(changes(shorter, FIRST)).isEmpty();
    }

    @Test
    void a_plan_of_an_older_release_is_compared_by_its_own_steps() {
        Plan old = new Plan("ada", 3, PLAN.items(), NOW, List.of());
        assertThat(changes(old, FIRST)).isEmpty();
        assertThat(changes(old, guide(READ, VISIT)).getFirst().gone())
                .extracting(GuideChange.Gone::head)
                .containsExactly("Study");
    }

    @Test
    void a_new_step_that_another_career_names_already_is_merged() {
        Step join = step("Join", "Become a member.");
        Career other = new Career("o", 1, "archivist", List.of(), "Archivist", List.of(join), Instant.EPOCH);
        Plan both = GuideSteps.added(PLAN, other, other.steps(), LATER);

        Plan taken = GuideChange.settled(both, guide(READ, VISIT, STUDY, join), true, LATER);

        assertThat(taken.items()).hasSize(4);
        assertThat(taken.items().getLast().careerTitles()).isEqualTo("Archivist, Librarian");
    }

    private static List<GuideChange> changes(Plan plan, Career now) {
        return GuideChange.of(plan, List.of(now));
    }

    private static Plan worked(Plan plan) {
        Item visit = plan.items().get(1);
        Item done = visit.ticked(true)
                .written(visit.head(), LocalDate.parse("2027-03-31"), "with Bo", "https://example.org/a");
        return plan.with(
                Stream.of(plan.items().getFirst(), done, plan.items().getLast()).toList(), NOW);
    }

    private static Career guide(Step... steps) {
        return new Career("c", 1, "librarian", List.of(), "Librarian", List.of(steps), Instant.EPOCH);
    }

    private static Step step(String head, String action) {
        return new Step(head, action, "a year", "nothing");
    }
}
