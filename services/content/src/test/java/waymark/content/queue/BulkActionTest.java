package waymark.content.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.edge.RefusedException;

class BulkActionTest {
    private static final Editor BO = new Editor("bo", "Bo");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final Career live = Career.createPublished("moss", Guides.complete("Moss"), false, BO, NOW);
    private final Career written = Career.createDraft("moss", Guides.complete("Moss"), BO, NOW);

    private static Career apply(BulkAction action, Career career) {
        return action.apply(career, Guides.POLICY, new Edit(BO, NOW)).career();
    }

    private static void refuses(BulkAction action, Career career) {
        assertThatThrownBy(() -> apply(action, career)).isInstanceOf(RefusedException.class);
    }

    @Test
    void publishing_needs_a_complete_draft_that_says_something_new() {
        Career changed = live.save(Guides.titled(live.draft(), "Moss II"), null, new Edit(BO, NOW));
        assertThat(BulkAction.PUBLISH.planned(changed)).isEqualTo("Version 2 goes public.");
        assertThat(apply(BulkAction.PUBLISH, changed).version()).isEqualTo(2);
        assertThat(BulkAction.reason(incomplete("Add a source."))).isEqualTo("One thing is missing: Add a source.");
        assertThat(BulkAction.reason(incomplete("a", "b"))).startsWith("2 things are missing");
        refuses(BulkAction.PUBLISH, Career.createDraft("gaps", Guides.begun("Gaps", "science"), BO, NOW));
        refuses(BulkAction.PUBLISH, live);
    }

    private static RefusedException incomplete(String... gaps) {
        return RefusedException.invalid("guide-incomplete", String.join(" ", gaps), List.of(gaps));
    }

    @Test
    void only_what_is_public_is_withdrawn_and_only_what_is_new_reviewed() {
        Career withdrawn = apply(BulkAction.WITHDRAW, live);
        assertThat(withdrawn.isPublic()).isFalse();
        refuses(BulkAction.WITHDRAW, withdrawn);
        assertThat(apply(BulkAction.SUBMIT, written).review().stage().label()).isEqualTo("in-review");
        refuses(BulkAction.SUBMIT, live);
        assertThat(BulkAction.of("publish")).contains(BulkAction.PUBLISH);
        assertThat(BulkAction.of("PUBLISH")).isEmpty();
    }
}
