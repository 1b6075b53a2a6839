package waymark.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetentionTableTest {
    @Test
    void every_line_says_whose_what_and_how_long() {
        RetentionTable table = RetentionTable.current();
        assertThat(table.periods()).hasSizeGreaterThan(15).allSatisfy(p -> {
            assertThat(p.service()).isIn("each", "content", "quiz", "recommendation", "profile", "gateway");
            assertThat(p.audience()).isIn("people", "counselors", "admins");
            assertThat(p.removedBy()).isIn("job", "itself", "person");
            assertThat(p.days() == null).isEqualTo(p.removedBy().equals("person"));
            assertThat(p.what()).isNotBlank();
            assertThat(p.since()).isNotBlank();
        });
        assertThat(table.about("people"))
                .extracting(RetentionPeriod::kind)
                .contains("people", "looks", "notes")
                .doesNotContain("audit");
    }

    @Test
    void times_are_told_in_words_and_counted_in_days() {
        RetentionTable table = RetentionTable.parsed(
                "then",
                """
                # a remark
                a | x | people | job | 730 | after the look | A
                b | x | people | job | 90 | after it ended | B
                c | x | people | job | 1 | after it came | C
                d | x | people | itself | 0 | until you sign out | D
                e | x | people | person | | until you erase it | E
                """);
        assertThat(table.periods())
                .extracting(RetentionPeriod::sentence)
                .containsExactly(
                        "2 years after the look",
                        "90 days after it ended",
                        "1 day after it came",
                        "until you sign out",
                        "until you erase it");
        assertThat(table.period("b").dueBefore(Instant.parse("2026-12-31T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-02T12:00:00Z"));
        assertThatThrownBy(() -> table.period("e").duration()).hasMessage("e has no end");
        assertThatThrownBy(() -> table.period("z")).hasMessage("Nothing says how long z are kept");
    }

    @Test
    void no_kind_has_two_lines() {
        String line = "a | x | people | job | 730 | after the look | A\n";
        assertThatThrownBy(() -> RetentionTable.parsed("then", line + line)).hasMessage("a has two lines in then");
    }

    @Test
    void letters_are_gone_before_the_marks_that_keep_what_they_would_bring_back_away() {
        assertThat(RetentionTable.of("letters")).isLessThan(RetentionTable.of("droppedAssessments"));
        assertThat(RetentionTable.shortest("looks")).isLessThanOrEqualTo(RetentionTable.of("looks"));
        assertThat(List.of(RetentionTable.of("importFiles"))).containsExactly(Duration.ofDays(1));
    }
}
