package waymark.gateway.upstream.profile.followup;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A student a counselor may want to turn to, and why.
 *
 * @param cohort id of the group, {@code group} its name
 * @param rule name of what found it, {@code title} what it is called
 * @param reason in a sentence
 * @param state {@code open}, {@code snoozed} or {@code done}
 * @param until the day on which one that was put off is back
 */
@Serdeable
public record FollowUp(
        String cohort,
        String group,
        String person,
        String name,
        String rule,
        String title,
        String reason,
        Instant since,
        String state,
        @Nullable LocalDate until,
        @Nullable String note) {

    /** How many there are of a kind. */
    @Serdeable
    public record Count(String key, String title, int lines) {}

    /**
     * How many wait for the counselor, and how many students that is.
     *
     * @param groups how many a group has
     */
    @Serdeable
    public record OpenCount(int open, int students, @Nullable List<Count> groups) {
        /** What is absent becomes empty. */
        public OpenCount {
            groups = groups == null ? List.of() : groups;
        }
    }

    /**
     * Some of them, and how many there are.
     *
     * @param total as many as were asked for, on all pages
     * @param rules how many of the state that was asked for a rule has
     * @param groups how many of the state that was asked for a group has
     * @param nextAt when the list is another one though nothing happens
     */
    @Serdeable
    public record Queue(
            List<FollowUp> items,
            int total,
            int open,
            int students,
            int snoozed,
            int done,
            List<Count> rules,
            List<Count> groups,
            @Nullable Instant nextAt) {
        /** What is absent becomes empty. */
        public Queue {
            rules = rules == null ? List.of() : rules;
            groups = groups == null ? List.of() : groups;
        }
    }
}
