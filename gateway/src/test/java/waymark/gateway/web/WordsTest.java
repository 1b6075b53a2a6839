package waymark.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begun",
                "brought",
                "refreshed",
                "saved",
                "submitted",
                "approved",
                "sent-back",
                "scheduled",
                "unscheduled",
                "schedule-failed",
                "published",
                "published-without-review",
                "withdrawn",
                "adopted",
                "restored",
                "linked",
                "unlinked"
            })
    void what_an_editor_did_begins_like_a_sentence(String what) {
        assertThat(Words.of("audit", what)).matches("[A-Z].*");
    }
}
