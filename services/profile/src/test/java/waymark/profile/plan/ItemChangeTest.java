package waymark.profile.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent.Step;
import waymark.profile.career.Career;
import waymark.profile.plan.Plan.Item;

/** One step of a plan at a time: added, written, ticked, moved, removed. */
class ItemChangeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String GUIDES = "g-1";
    private static final Plan PLAN = GuideSteps.added(
                    Plan.empty("ada", NOW),
                    new Career("g", 1, "guide", List.of(), "Guide", List.of(), Instant.EPOCH),
                    List.of(new Step("Read", "All of it.", "a day", "time")),
                    NOW)
            .added(new NewItem("Call", "", "old note", null).item("own"), NOW);
    private static final long SEEN = PLAN.revision();

    @Test
    void a_new_step_goes_to_the_end_with_its_date() {
        Plan longer = PLAN.added(new NewItem("Visit", "2027-03-31", "Take Bo along", null).item("new"), NOW);
        assertThat(longer.items()).extracting(Item::id).containsExactly(GUIDES, "own", "new");
        assertThat(longer.items().getLast())
                .extracting(Item::head, Item::due, Item::note, Item::done)
                .containsExactly("Visit", LocalDate.of(2027, 3, 31), "Take Bo along", false);
        assertThat(longer.added(new NewItem("Visit", null, null, null).item("new"), NOW))
                .as("added twice is added once")
                .isSameAs(longer);
    }

    @Test
    void a_career_without_steps_adds_none_and_says_so() {
        assertThatThrownBy(() ->
                        new Career("sheet", 1, "sheet", List.of(), "Sheet", List.of(), Instant.EPOCH).stepsOrRefuse())
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.getMessage())
                        .contains("No steps are written for this career yet."));
    }

    @Test
    void steps_move_within_the_plan_and_not_out_of_it() {
        assertThat(order(changed("own", moved("up")))).containsExactly("own", GUIDES);
        assertThat(order(changed(GUIDES, moved("down")))).containsExactly("own", GUIDES);
        assertThat(changed(GUIDES, moved("up"))).isSameAs(PLAN);
        assertThat(changed("own", moved("down"))).isSameAs(PLAN);
        refused(() -> changed("own", moved("left")), RefusedException.Kind.INVALID, "A step moves up or down.");
    }

    @Test
    void a_guides_step_keeps_its_head_and_an_own_one_can_be_renamed() {
        assertThat(changed(GUIDES, text(SEEN, "Hacked", "n")).items().getFirst())
                .extracting(Item::head, Item::note)
                .containsExactly("Read", "n");
        assertThat(changed("own", text(SEEN, "Phone", "n")).items().getLast().head())
                .isEqualTo("Phone");
        refused(
                () -> changed("own", text(SEEN, "", "n")),
                RefusedException.Kind.INVALID,
                "Every step needs a title of 1 to 200 characters.");
    }

    @Test
    void what_is_absent_stays_and_what_is_empty_is_taken_away() {
        Plan dated = changed("own", new ItemChange(SEEN, null, "2027-03-31", null, null, null, null));
        assertThat(dated.items().getLast())
                .extracting(Item::head, Item::due, Item::note)
                .containsExactly("Call", LocalDate.of(2027, 3, 31), "old note");
        assertThat(dated.changed("own", new ItemChange(dated.revision(), null, "", " ", true, null, null), NOW)
                        .orElseThrow()
                        .items()
                        .getLast())
                .extracting(Item::due, Item::note, Item::doneAt)
                .containsExactly(null, null, NOW);
    }

    @Test
    void a_step_that_is_gone_changes_nothing() {
        assertThat(PLAN.changed("gone", ticked(), NOW)).isEmpty();
        assertThat(PLAN.without("gone", null, NOW)).isSameAs(PLAN);
        assertThat(PLAN.without("own", null, NOW).items()).extracting(Item::id).containsExactly(GUIDES);
    }

    @Test
    void only_a_text_written_over_another_newer_text_clashes() {
        Plan elsewhere = changed("own", text(SEEN, "Call", "newer"));
        ThrowingCallable late = () -> elsewhere.changed("own", text(SEEN, "Call", "mine"), NOW);
        refused(late, RefusedException.Kind.CONFLICT, "This step was changed elsewhere in the meantime.");
        refused(
                () -> elsewhere.without("own", SEEN, NOW),
                RefusedException.Kind.CONFLICT,
                "This step was changed elsewhere in the meantime.");

        assertThat(elsewhere.changed("own", text(elsewhere.revision(), "Call", "mine"), NOW))
                .isPresent();
        assertThat(elsewhere.changed("own", ticked(), NOW)).isPresent();
        assertThat(elsewhere.changed(GUIDES, text(SEEN, "Read", "of another step"), NOW))
                .isPresent();
        assertThat(elsewhere.changed("own", text(SEEN, "Call", "newer"), NOW))
                .as("the same text again")
                .contains(elsewhere);
        assertThat(elsewhere.without("own", elsewhere.revision(), NOW).items()).hasSize(1);
    }

    @Test
    void a_tick_or_a_move_is_no_newer_text() {
        Plan ticked = changed("own", ticked()).changed("own", moved("up"), NOW).orElseThrow();
        assertThat(ticked.changed("own", text(SEEN, "Phone", "mine"), NOW)).isPresent();
    }

    @Test
    void a_text_says_what_it_was_written_over() {
        refused(
                () -> changed("own", text(null, "Phone", null)),
                RefusedException.Kind.INVALID,
                "Send the revision of the plan in which you saw this step.");
    }

    @Test
    void what_cannot_be_saved_is_said() {
        assertThatThrownBy(() -> new NewItem("", "tomorrow", null, null).item("new"))
                .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.errors())
                        .containsExactly(
                                "Say in a few words what you want to do.",
                                "Write the date as year-month-day, for example 2027-03-31."));
        refused(
                () -> new NewItem("Visit", "1899-12-31", null, null).item("new"),
                RefusedException.Kind.INVALID,
                "Choose a date between the years 1900 and 2200.");
        refused(
                () -> changed("own", new ItemChange(SEEN, null, "2027-02-30", null, null, null, null)),
                RefusedException.Kind.INVALID,
                "Write the date as year-month-day, for example 2027-03-31.");
        assertThat(new NewItem("Visit", null, " ", null).item("new"))
                .extracting(Item::due, Item::note)
                .containsExactly(null, null);
    }

    @Test
    void a_step_nobody_noted_a_revision_of_can_be_written() {
        Item old = Item.of("old", null, null, null, "Head", null, null, false, null, null, null);
        Plan stored = new Plan("ada", 7, List.of(old), NOW, List.of());
        assertThat(stored.changed("old", text(1L, "Other", null), NOW)
                        .orElseThrow()
                        .items())
                .extracting(Item::head, Item::revision)
                .containsExactly(tuple("Other", 8L));
    }

    private static Plan changed(String item, ItemChange change) {
        return PLAN.changed(item, change, NOW).orElseThrow();
    }

    private static List<String> order(Plan plan) {
        return plan.items().stream().map(Item::id).toList();
    }

    private static ItemChange text(@Nullable Long seen, String head, @Nullable String note) {
        return new ItemChange(seen, head, null, note, null, null, null);
    }

    private static ItemChange ticked() {
        return new ItemChange(null, null, null, null, true, null, null);
    }

    private static ItemChange moved(String where) {
        return new ItemChange(null, null, null, null, null, null, where);
    }

    private static void refused(ThrowingCallable change, RefusedException.Kind kind, String sentence) {
        assertThatThrownBy(change).isInstanceOfSatisfying(RefusedException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e).hasMessageContaining(sentence);
        });
    }
}
