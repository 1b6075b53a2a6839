package waymark.gateway.admin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.desk.GuideFieldDefinitions;

class FormRowActionTest {
    private final GuideForm three = RealFields.typed(Map.of(
            "title",
            "Baker",
            "path.steps.0.head",
            "a",
            "path.steps.1.head",
            "b",
            "path.steps.2.head",
            "c",
            "path.alternatives",
            "another way"));

    @Test
    void a_row_is_added_at_the_end_and_is_where_to_type_next() {
        assertThat(heads("add-path.steps")).containsExactly("a", "b", "c", "");
        assertThat(action("add-path.steps").focus(three)).isEqualTo("path.steps.3.head");
    }

    @Test
    void rows_move_and_go() {
        assertThat(heads("up-path.steps.2")).containsExactly("a", "c", "b");
        assertThat(heads("down-path.steps.0")).containsExactly("b", "a", "c");
        assertThat(heads("remove-path.steps.1")).containsExactly("a", "c");
    }

    @Test
    void the_focus_goes_with_a_moved_row_to_the_button_that_moves_it_on() {
        assertThat(action("down-path.steps.0").focus(three)).isEqualTo("down-path.steps.1");
        assertThat(action("down-path.steps.1").focus(three)).isEqualTo("up-path.steps.2");
        assertThat(action("up-path.steps.1").focus(three)).isEqualTo("down-path.steps.0");
        assertThat(action("remove-path.steps.2").focus(three)).isEqualTo("path.steps.1.head");
    }

    @Test
    void what_is_beyond_the_ends_changes_nothing() {
        for (String button :
                List.of("up-path.steps.0", "down-path.steps.2", "remove-path.steps.7", "up-path.steps.9")) {
            assertThat(heads(button)).as(button).containsExactly("a", "b", "c");
        }
    }

    @Test
    void all_other_fields_stay() {
        GuideForm after = action("remove-path.steps.0").on(three);
        assertThat(after.get("title")).isEqualTo("Baker");
        assertThat(after.get("path.alternatives")).isEqualTo("another way");
    }

    @Test
    void other_buttons_are_no_row_actions() {
        assertThat(List.of("save", "publish", "", "theirs-title", "add-title", "up-nowhere.1"))
                .allMatch(button -> FormRowAction.of(button, RealFields.FIELDS).isEmpty());
    }

    private List<String> heads(String button) {
        GuideForm after = action(button).on(three);
        GuideFieldDefinitions.Part rows = action(button).rows();
        return IntStream.range(0, after.rows(rows))
                .mapToObj(i -> after.get("path.steps." + i + ".head"))
                .toList();
    }

    private static FormRowAction action(String button) {
        return FormRowAction.of(button, RealFields.FIELDS).orElseThrow();
    }
}
