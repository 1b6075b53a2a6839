package waymark.profile.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.edge.RefusedException;

class TaskRecordTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a",
                "javascript:alert(1)",
                "data:text/html,hi",
                "//example.org",
                "https:",
                "https://",
                "https://user@example.org/",
                "ftp://example.org",
                "example.org",
                "https://exa mple.org"
            })
    void evidence_is_a_whole_https_address_and_nothing_else(String typed) {
        assertThatThrownBy(() -> TaskRecord.checkedEvidence(typed)).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_whole_https_address_is_taken_as_it_is() {
        assertThat(TaskRecord.checkedEvidence("https://example.org/a?b=c#d")).hasValue("https://example.org/a?b=c#d");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void it_may_be_left_out(String typed) {
        assertThat(TaskRecord.checkedEvidence(typed)).isEmpty();
    }
}
