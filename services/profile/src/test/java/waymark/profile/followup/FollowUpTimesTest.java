package waymark.profile.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.profile.followup.Facts.ARTISTIC;
import static waymark.profile.followup.Facts.NOW;
import static waymark.profile.followup.Facts.begun;
import static waymark.profile.followup.Facts.completed;
import static waymark.profile.followup.Facts.daysAgo;
import static waymark.profile.followup.FollowUpRule.NOTHING_FITS;
import static waymark.profile.followup.FollowUpRule.NOT_BEGUN;
import static waymark.profile.followup.FollowUpRule.NOT_SEEN;
import static waymark.profile.followup.FollowUpRule.PLAN_OVERDUE;
import static waymark.profile.followup.FollowUpRule.STUCK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.followup.FollowUpFacts.Step;

/** It is known when a line comes by time alone, and it comes just then. */
class FollowUpTimesTest {
    private static final Map<FollowUpRule, Integer> ALL =
            Map.of(NOT_BEGUN, 14, STUCK, 7, PLAN_OVERDUE, 2, NOT_SEEN, 30, NOTHING_FITS, 2);

    @Test
    void who_begins_no_quiz_is_found_some_days_after_joining_or_when_the_day_of_a_task_is_over() {
        Facts facts = new Facts();
        facts.joined = daysAgo(3);
        assertComes(facts, NOT_BEGUN, "2026-12-05T09:00:00Z");
        facts.due = LocalDate.parse("2026-11-25");
        assertComes(facts, NOT_BEGUN, "2026-11-26T00:00:00Z");
        facts.due = LocalDate.parse("2026-11-20");
        assertThat(next(facts, Map.of(NOT_BEGUN, 14))).as("it is there").isEmpty();
    }

    @Test
    void who_stops_in_the_middle_is_found_some_days_later() {
        Facts facts = new Facts();
        facts.quizzes = List.of(begun("q", 40, daysAgo(2)));
        assertComes(facts, STUCK, "2026-11-29T09:00:00Z");
        facts.quizzes = List.of(completed("q", ARTISTIC, 4));
        assertThat(next(facts, Map.of(STUCK, 7, NOT_BEGUN, 14))).isEmpty();
    }

    @Test
    void a_step_is_found_late_some_days_after_its_day_is_over_each_at_its_own_time() {
        Facts facts = new Facts();
        facts.steps = List.of(
                new Step("Write", LocalDate.parse("2026-11-24")),
                new Step("Call", LocalDate.parse("2026-11-23")),
                new Step("Visit", LocalDate.parse("2026-11-01")));
        assertThat(next(facts, Map.of(PLAN_OVERDUE, 2))).contains(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(FollowUpTimes.next(facts.of(), part -> part != ConsentPart.PLAN, Map.of(PLAN_OVERDUE, 2), NOW))
                .as("the plan is not shared")
                .isEmpty();
    }

    @Test
    void who_stays_away_is_found_some_days_after_they_were_here_or_joined() {
        Facts facts = new Facts();
        facts.seen = daysAgo(29);
        assertComes(facts, NOT_SEEN, "2026-11-25T09:00:00Z");
        facts.seen = null;
        facts.joined = daysAgo(10);
        assertComes(facts, NOT_SEEN, "2026-12-14T09:00:00Z");
    }

    @Test
    void of_several_rules_the_first_to_find_something_counts() {
        Facts facts = new Facts();
        assertThat(next(facts, ALL)).contains(Instant.parse("2026-12-08T09:00:00Z"));
        assertThat(next(facts, Map.of(NOTHING_FITS, 2))).isEmpty();
        assertThat(next(facts, Map.of())).isEmpty();
    }

    private static Optional<Instant> next(Facts facts, Map<FollowUpRule, Integer> thresholds) {
        return FollowUpTimes.next(facts.of(), part -> true, thresholds, NOW);
    }

    /** It is said to come at that moment, and is found from then on and not before. */
    private static void assertComes(Facts facts, FollowUpRule rule, String at) {
        Instant moment = Instant.parse(at);
        Map<FollowUpRule, Integer> only = Map.of(rule, ALL.get(rule));
        assertThat(next(facts, only)).contains(moment);
        assertThat(FollowUpRules.of(facts.of(), part -> true, only, moment.minusMillis(1)))
                .isEmpty();
        assertThat(FollowUpRules.of(facts.of(), part -> true, only, moment)).hasSize(1);
    }
}
