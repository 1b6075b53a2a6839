package waymark.profile.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.profile.cohort.Cohort;
import waymark.profile.cohort.Consent;
import waymark.profile.help.HelpRequest;
import waymark.profile.plan.Plan;
import waymark.profile.task.StudentTask;

class TimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Cohort COHORT = new Cohort("k", 1, "10b", "CODE2345", "counselor", "Ms. N", NOW, null, null);

    @Test
    void what_happened_stands_in_words_with_the_latest_first() {
        Plan.Item step = new Plan.Item(
                "i", null, null, null, "Ask", null, null, true, NOW.plusSeconds(30), null, null, List.of(), null);
        StudentTask task = new StudentTask(
                "t",
                "k",
                "own",
                "Bring questions",
                null,
                null,
                null,
                false,
                "10b",
                "Ms. N",
                NOW.plusSeconds(10),
                1,
                1,
                true,
                NOW.plusSeconds(20),
                "",
                true,
                null,
                false,
                "all");
        HelpRequest help = new HelpRequest("k/ada", "k", "ada", null, NOW.plusSeconds(40), null);

        List<TimelineEntry> all = Timeline.of(
                Consent.given(COHORT, "ada", "Ada", 1, NOW),
                List.of(),
                List.of(),
                new Plan("ada", 1, List.of(step), NOW, List.of()),
                List.of(task),
                help);

        assertThat(all)
                .extracting(TimelineEntry::words)
                .containsExactly(
                        "Asked for help",
                        "Did a step of the plan: “Ask”",
                        "Did the task “Bring questions”",
                        "Was given the task “Bring questions”",
                        "Joined the group “10b”");
    }
}
