package waymark.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BulkTest {

    private static Draft draft(String state, int version, String... problems) {
        return new Draft("moss", Map.of("title", "Moss"), 7, state, version, List.of(problems), null, null);
    }

    @Test
    void publishing_needs_a_complete_draft_that_says_something_new() {
        assertThat(Bulk.PUBLISH.plan(draft("changed", 2)))
                .isEqualTo(new Bulk.Row("moss", "Moss", 7, "Version 3 goes public.", true));
        assertThat(Bulk.PUBLISH.plan(draft("draft", 0, "Add a source.")).says()).contains("Add a source.");
        assertThat(Bulk.PUBLISH.plan(draft("draft", 0, "a", "b")).says()).startsWith("2 things are missing");
        assertThat(Bulk.PUBLISH.plan(draft("published", 2)).fine()).isFalse();
    }

    @Test
    void only_what_is_public_is_withdrawn_and_only_what_is_new_reviewed() {
        assertThat(Bulk.WITHDRAW.plan(draft("published", 1)).fine()).isTrue();
        assertThat(Bulk.WITHDRAW.plan(draft("withdrawn", 1)).fine()).isFalse();
        assertThat(Bulk.SUBMIT.plan(draft("draft", 0)).fine()).isTrue();
        assertThat(Bulk.SUBMIT.plan(draft("published", 1)).fine()).isFalse();
        assertThat(Bulk.of("publish")).contains(Bulk.PUBLISH);
        assertThat(Bulk.of("PUBLISH")).isEmpty();
    }
}
