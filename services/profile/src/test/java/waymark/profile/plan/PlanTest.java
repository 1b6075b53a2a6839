package waymark.profile.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.edge.RefusedException;
import waymark.events.CareerEvent.Step;
import waymark.profile.career.Career;
import waymark.profile.plan.Plan.Item;

class PlanTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Plan EMPTY = Plan.empty("ada", NOW);
    private static final List<Step> STEPS =
            List.of(new Step("Try", "Volunteer.", "a month", "time"), new Step("Study", "Enrol.", "2 years", "money"));

    @Test
    void an_empty_plan_is_not_done_at_all() {
        assertThat(EMPTY.share()).isZero();
        assertThat(EMPTY.revision()).isZero();
    }

    @Test
    void the_share_is_what_is_ticked() {
        Plan plan = EMPTY.with(List.of(item("a", true), item("b", false), item("c", true), item("d", false)), NOW);
        assertThat(plan.share()).isEqualTo(50);
        assertThat(plan.revision()).isEqualTo(1);
    }

    @Test
    void a_tick_keeps_the_time_it_was_made_and_loses_it_when_taken_away() {
        Plan ticked = EMPTY.with(List.of(item("a", true)), NOW);
        Plan more = ticked.with(List.of(item("a", true), item("b", true)), LATER);

        assertThat(more.items()).extracting(Item::doneAt).containsExactly(NOW, LATER);
        assertThat(more.with(List.of(item("a", false)), LATER)
                        .items()
                        .getFirst()
                        .doneAt())
                .isNull();
    }

    @Test
    void nobody_can_say_when_something_was_ticked() {
        Item claimed = Item.of("a", null, null, null, "Head", null, null, true, Instant.EPOCH, null, null);
        assertThat(EMPTY.with(List.of(claimed), NOW).items().getFirst().doneAt())
                .isEqualTo(NOW);
    }

    @Test
    void the_same_items_again_are_the_same_plan() {
        Plan plan = EMPTY.with(List.of(item("a", true)), NOW);
        assertThat(plan.with(List.of(item("a", true)), LATER)).isSameAs(plan);
    }

    @Test
    void a_guides_steps_are_added_once_at_the_end() {
        Plan own = EMPTY.with(List.of(item("mine", false)), NOW);
        Plan grown = withSteps(own, "c1", "slug", "Librarian", STEPS, NOW);

        assertThat(grown.items()).extracting(Item::id).containsExactly("mine", "c1-1", "c1-2");
        assertThat(grown.items().getLast())
                .extracting(Item::head, Item::action, Item::careerTitle, Item::slug)
                .containsExactly("Study", "Enrol.", "Librarian", "slug");
        assertThat(withSteps(grown, "c1", "slug", "Librarian", STEPS, LATER)).isSameAs(grown);
    }

    @Test
    void a_step_that_two_careers_share_is_one_that_names_both() {
        Plan librarian = withSteps(EMPTY, "c1", "slug", "Librarian", STEPS, NOW);
        List<Step> chefs = List.of(new Step("  TRY!", "Cook.", "a day", ""), new Step("Taste", "Eat.", "a day", ""));
        Plan both = withSteps(librarian, "c2", "chef", "Chef", chefs, LATER);

        assertThat(both.items()).extracting(Item::head).containsExactly("Try", "Study", "Taste");
        assertThat(both.items()).extracting(Item::careerTitles).containsExactly("Librarian, Chef", "Librarian", "Chef");
        assertThat(both.revision()).as("one change").isEqualTo(2);
        assertThat(withSteps(both, "c2", "chef", "Chef", chefs, LATER)).isSameAs(both);
        Plan own = EMPTY.with(List.of(item("mine", false)), NOW);
        assertThat(withSteps(own, "c3", "x", "X", List.of(new Step("Head mine", "", "", "")), NOW)
                        .items())
                .as("a step of one's own stays one's own")
                .hasSize(2);
    }

    @Test
    void what_shows_that_a_step_is_done_is_an_https_address() {
        Item shown = item("a", true).written("x", null, null, "https://example.org/my%20certificate.pdf");
        assertThat(EMPTY.with(List.of(shown), NOW).items().getFirst().link()).startsWith("https://example.org/");
        for (String link : List.of(
                "http://example.org",
                "javascript:alert(1)",
                "https:",
                "https://",
                "https://me:secret@example.org",
                "https://a b",
                "https://example.org/" + "x".repeat(500))) {
            refused(List.of(item("a", true).written("x", null, null, link)), "https://");
        }
    }

    @Test
    void a_step_taken_out_comes_back_when_the_guide_is_added_again() {
        Plan grown = withSteps(EMPTY, "c1", "slug", "Librarian", STEPS, NOW);
        Plan shorter = grown.with(List.of(grown.items().getFirst()), NOW);
        assertThat(withSteps(shorter, "c1", "slug", "Librarian", STEPS, NOW).items())
                .hasSize(2);
    }

    @Test
    void steps_are_not_doubled_when_the_guide_has_another_order_or_other_words_by_now() {
        Plan grown = withSteps(EMPTY, "c1", "slug", "Librarian", STEPS, NOW);
        Step first = new Step("Ask", "Talk to one.", "a day", "nothing");
        List<Step> longer = List.of(first, STEPS.getFirst(), STEPS.getLast());

        Plan more = withSteps(grown, "c1", "slug", "Librarian", longer, LATER);
        assertThat(more.items()).extracting(Item::head).containsExactly("Try", "Study", "Ask");
        assertThat(more.items()).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(withSteps(more, "c1", "slug", "Librarian", longer, LATER)).isSameAs(more);

        List<Step> reworded = List.of(new Step("Try it", "Volunteer.", "a month", "time"), STEPS.getLast());
        assertThat(withSteps(grown, "c1", "slug", "Librarian", reworded, LATER)).isSameAs(grown);
    }

    @Test
    void a_date_is_within_the_years_people_live_in() {
        for (String near : List.of("1900-01-01", "2027-03-31", "2200-12-31")) {
            assertThat(EMPTY.with(List.of(due(near)), NOW).items()).hasSize(1);
        }
        for (String far : List.of("1899-12-31", "2201-01-01", "+999999999-12-31", "-999999999-01-01")) {
            refused(List.of(due(far)), "between the years 1900 and 2200");
        }
    }

    private static Item due(String date) {
        return Item.of("a", null, null, null, "Head", null, LocalDate.parse(date), false, null, null, null);
    }

    @Test
    void a_step_is_late_from_the_day_after_its_date_until_it_is_done() {
        Item due = due("2026-11-24");
        assertThat(due.late(LocalDate.parse("2026-11-24"))).isFalse();
        assertThat(due.late(LocalDate.parse("2026-11-25"))).isTrue();
        assertThat(due.ticked(true).late(LocalDate.parse("2026-11-25"))).isFalse();
        assertThat(item("a", false).late(LocalDate.MAX)).isFalse();
    }

    @Test
    void an_item_without_an_id_gets_one_and_one_with_an_id_keeps_it() {
        Item without = Item.of(null, null, null, null, "Head", null, LocalDate.EPOCH, false, null, "note", null);
        assertThat(without.identified(() -> "new"))
                .extracting(Item::id, Item::head, Item::due, Item::note)
                .containsExactly("new", "Head", LocalDate.EPOCH, "note");
        assertThat(item("a", true).identified(() -> "new").id()).isEqualTo("a");
    }

    @Test
    void what_breaks_a_rule_is_refused_with_a_sentence() {
        refused(null, "Send all steps");
        refused(Arrays.asList(item("a", true), null), "Send all steps");
        refused(List.of(item("a", true), item("a", false)), "same id");
        refused(List.of(Item.of("a", null, null, null, " ", null, null, false, null, null, null)), "needs a title");
        refused(List.of(Item.of("a", null, null, null, null, null, null, false, null, null, null)), "needs a title");
        refused(List.of(Item.of("a", null, null, null, "x".repeat(201), null, null, false, null, null, null)), "200");
        refused(
                List.of(Item.of("a", null, null, null, "x", null, null, false, null, "n".repeat(2001), null)),
                "A note has at most 2,000");
        refused(
                List.of(Item.of("a", null, null, null, "x", "n".repeat(4001), null, false, null, null, null)),
                "at most 4,000");
        refused(List.of(Item.of("a".repeat(201), null, null, null, "x", null, null, false, null, null, null)), "200");
        List<Item> many = new ArrayList<>(Collections.nCopies(201, item("a", true)));
        refused(many, "at most 200 steps");
    }

    private static Plan withSteps(Plan plan, String id, String slug, String title, List<Step> steps, Instant now) {
        return GuideSteps.added(plan, new Career(id, 1, slug, List.of(), title, steps, Instant.EPOCH), steps, now);
    }

    private static void refused(List<Item> items, String sentence) {
        assertThatThrownBy(() -> EMPTY.with(items, NOW))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(sentence);
    }

    private static Item item(String id, boolean done) {
        return Item.of(id, null, null, null, "Head " + id, null, null, done, null, null, null);
    }
}
