package waymark.gateway.account.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.profile.Plan;

class PlanFormTest {
    private final Plan.Item guide = new Plan.Item("g-1", "g", "g", "Guide", "Read", null, null, false, null, null);
    private final Plan.Item own = new Plan.Item("o", null, null, null, "Call", null, null, false, null, "old note");
    private final Plan plan = new Plan(3, List.of(guide, own), 0.0);

    @Test
    void a_new_step_goes_to_the_end_with_its_date() {
        List<Plan.Item> next = wish("add", "", "Visit", "2027-03-31", "", "").on(plan.items(), "new");
        assertThat(next).hasSize(3);
        assertThat(next.getLast().due()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(next.getLast().id()).isEqualTo("new");
    }

    @Test
    void steps_move_within_the_plan_and_not_out_of_it() {
        assertThat(wish("up", "o").on(plan.items(), "")).containsExactly(own, guide);
        assertThat(wish("down", "o").on(plan.items(), "")).containsExactly(guide, own);
        assertThat(wish("up", "g-1").on(plan.items(), "")).containsExactly(guide, own);
    }

    @Test
    void a_guides_step_keeps_its_head_and_an_own_one_can_be_renamed() {
        assertThat(wish("save", "g-1", "Hacked", "", "n", "")
                        .on(plan.items(), "")
                        .getFirst()
                        .head())
                .isEqualTo("Read");
        assertThat(wish("save", "o", "Phone", "", "n", "")
                        .on(plan.items(), "")
                        .getLast()
                        .head())
                .isEqualTo("Phone");
    }

    @Test
    void a_step_that_is_gone_changes_nothing() {
        assertThat(wish("tick", "gone").on(plan.items(), "")).isEqualTo(plan.items());
    }

    @Test
    void only_a_text_written_over_another_newer_text_clashes() {
        assertThat(wish("save", "o", "Call", "", "new", own.seen()).clashes(plan))
                .isFalse();
        assertThat(wish("save", "o", "Call", "", "new", "stale").clashes(plan)).isTrue();
        assertThat(wish("save", "gone", "Call", "", "new", own.seen()).clashes(plan))
                .isTrue();
        assertThat(wish("tick", "o").clashes(plan)).isFalse();
        assertThat(own.ticked(true).seen()).isEqualTo(own.seen());
    }

    @Test
    void what_cannot_be_saved_is_said() {
        assertThat(wish("add", "", "", "tomorrow", "", "").errors()).hasSize(2);
        assertThat(wish("save", "o", "Call", "2027-02-30", "", "").errors()).hasSize(1);
        assertThat(wish("add", "", "Visit", "", "", "").errors()).isEmpty();
    }

    private static PlanForm wish(String action, String item) {
        return wish(action, item, "", "", "", "");
    }

    private static PlanForm wish(String action, String item, String head, String due, String note, String seen) {
        return new PlanForm(action, item, head, due, note, seen);
    }
}
