package waymark.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.upstream.desk.Draft;

class BulkActionTest {

    private static Draft draft(String state, int version, String... problems) {
        return new Draft("moss", Map.of("title", "Moss"), 7, state, version, List.of(problems), null, null);
    }

    @Test
    void publishing_needs_a_complete_draft_that_says_something_new() {
        assertThat(BulkAction.PUBLISH.plan(draft("changed", 2)))
                .isEqualTo(new BulkAction.Row("moss", "Moss", 7, "Version 3 goes public.", true));
        assertThat(BulkAction.PUBLISH.plan(draft("draft", 0, "Add a source.")).says())
                .contains("Add a source.");
        assertThat(BulkAction.PUBLISH.plan(draft("draft", 0, "a", "b")).says()).startsWith("2 things are missing");
        assertThat(BulkAction.PUBLISH.plan(draft("published", 2)).fine()).isFalse();
    }

    @Test
    void only_what_is_public_is_withdrawn_and_only_what_is_new_reviewed() {
        assertThat(BulkAction.WITHDRAW.plan(draft("published", 1)).fine()).isTrue();
        assertThat(BulkAction.WITHDRAW.plan(draft("withdrawn", 1)).fine()).isFalse();
        assertThat(BulkAction.SUBMIT.plan(draft("draft", 0)).fine()).isTrue();
        assertThat(BulkAction.SUBMIT.plan(draft("published", 1)).fine()).isFalse();
        assertThat(BulkAction.of("publish")).contains(BulkAction.PUBLISH);
        assertThat(BulkAction.of("PUBLISH")).isEmpty();
    }
}
