package waymark.profile.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static waymark.profile.followup.Facts.ARTISTIC;
import static waymark.profile.followup.Facts.NOW;
import static waymark.profile.followup.Facts.SOCIAL;
import static waymark.profile.followup.Facts.begun;
import static waymark.profile.followup.Facts.completed;
import static waymark.profile.followup.Facts.daysAgo;
import static waymark.profile.followup.Facts.flagged;
import static waymark.profile.followup.FollowUpRule.ASKED_FOR_HELP;
import static waymark.profile.followup.FollowUpRule.CHANGED_INTERESTS;
import static waymark.profile.followup.FollowUpRule.DOUBTFUL_ANSWERS;
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
import waymark.events.Interest;
import waymark.profile.cohort.ConsentPart;
import waymark.profile.followup.FollowUpFacts.Best;
import waymark.profile.followup.FollowUpFacts.Help;
import waymark.profile.followup.FollowUpFacts.Step;

class FollowUpRulesTest {
    @Test
    void whoever_asked_for_help_is_listed_until_somebody_helped() {
        Facts facts = new Facts();
        assertThat(found(ASKED_FOR_HELP, 0, facts)).isEmpty();

        facts.help = new Help(daysAgo(2), "Which quiz?");
        assertThat(found(ASKED_FOR_HELP, 0, facts)).hasValueSatisfying(line -> {
            assertThat(line.since()).isEqualTo(daysAgo(2));
            assertThat(line.values()).containsEntry("text", "Which quiz?");
        });
    }

    @Test
    void who_has_begun_no_quiz_some_days_after_joining_is_listed_until_they_begin() {
        Facts facts = new Facts();
        facts.joined = daysAgo(14);
        assertThat(found(NOT_BEGUN, 15, facts)).isEmpty();
        assertThat(found(NOT_BEGUN, 14, facts)).isPresent();

        facts.quizzes = List.of(begun("q", 1, daysAgo(0)));
        assertThat(found(NOT_BEGUN, 14, facts)).isEmpty();
    }

    @Test
    void where_a_task_says_a_day_it_is_that_day_that_counts() {
        Facts facts = new Facts();
        facts.joined = daysAgo(100);
        facts.due = LocalDate.parse("2026-11-24");
        assertThat(found(NOT_BEGUN, 14, facts)).isEmpty();

        facts.due = LocalDate.parse("2026-11-23");
        assertThat(found(NOT_BEGUN, 14, facts)).hasValueSatisfying(line -> {
            assertThat(line.variant()).isEqualTo("due");
            assertThat(line.since()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        });
    }

    @Test
    void who_stopped_in_the_middle_is_listed_until_they_go_on() {
        Facts facts = new Facts();
        facts.quizzes = List.of(begun("q", 40, daysAgo(7)), completed("before", ARTISTIC, 4));
        assertThat(found(STUCK, 8, facts)).isEmpty();
        FollowUp stuck = found(STUCK, 7, facts).orElseThrow();

        facts.quizzes = List.of(begun("q", 41, daysAgo(0)));
        assertThat(found(STUCK, 7, facts)).isEmpty();
        facts.quizzes = List.of(completed("q", ARTISTIC, 4));
        assertThat(found(STUCK, 7, facts)).isEmpty();

        facts.quizzes = List.of(begun("q", 41, daysAgo(9)));
        assertThat(found(STUCK, 7, facts).orElseThrow().occurrence())
                .as("stopping again is another finding")
                .isNotEqualTo(stuck.occurrence());
    }

    @Test
    void of_who_finished_no_part_yet_it_is_said_that_they_began_and_no_more() {
        Facts facts = new Facts();
        facts.quizzes = List.of(begun("q", 0, daysAgo(7)));
        assertThat(found(STUCK, 7, facts))
                .hasValueSatisfying(line -> assertThat(line.variant()).isEqualTo("begun"));
        assertThat(found(NOT_BEGUN, 1, facts)).isEmpty();
        facts.quizzes = List.of(begun("q", 0, NOW));
        assertThat(found(STUCK, 7, facts)).isEmpty();
        assertThat(found(STUCK, 0, facts))
                .hasValueSatisfying(line -> assertThat(line.variant()).isEqualTo("begun"));
    }

    @Test
    void with_no_days_everyone_who_is_in_the_middle_is_listed() {
        Facts facts = new Facts();
        facts.quizzes = List.of(begun("q", 40, NOW));
        assertThat(found(STUCK, 0, facts))
                .hasValueSatisfying(line -> assertThat(line.variant()).isEqualTo("today"));
        facts.quizzes = List.of(begun("q", 40, daysAgo(1)));
        assertThat(found(STUCK, 0, facts)).hasValueSatisfying(line -> {
            assertThat(line.variant()).isEqualTo("stuck");
            assertThat(line.values()).containsEntry("days", "1 day");
        });
        facts.quizzes = List.of(completed("q", ARTISTIC, 4));
        assertThat(found(STUCK, 0, facts)).isEmpty();
    }

    @Test
    void doubtful_answers_are_listed_until_a_better_quiz() {
        Facts facts = new Facts();
        facts.quizzes = List.of(flagged("q", "flat"));
        assertThat(found(DOUBTFUL_ANSWERS, 2, facts))
                .hasValueSatisfying(line -> assertThat(line.variant()).isEqualTo("flat"));
        assertThat(found(DOUBTFUL_ANSWERS, 1, facts))
                .as("flat ones are not asked for")
                .isEmpty();

        facts.quizzes = List.of(flagged("q", "careless"));
        assertThat(found(DOUBTFUL_ANSWERS, 1, facts)).isPresent();
        facts.quizzes = List.of(flagged("q", "flat", "careless"));
        assertThat(found(DOUBTFUL_ANSWERS, 1, facts))
                .hasValueSatisfying(line -> assertThat(line.variant()).isEqualTo("both"));

        facts.quizzes = List.of(begun("third", 3, NOW), completed("second", ARTISTIC, 4), flagged("q", "flat"));
        assertThat(found(DOUBTFUL_ANSWERS, 2, facts)).isEmpty();
    }

    @Test
    void another_leading_interest_is_listed_only_if_it_moved_by_more_than_the_errors_explain() {
        Facts facts = new Facts();
        facts.quizzes = List.of(completed("second", SOCIAL, 4), completed("first", ARTISTIC, 4));
        assertThat(found(CHANGED_INTERESTS, 15, facts)).hasValueSatisfying(line -> assertThat(line.values())
                .containsEntry("from", Interest.A.label())
                .containsEntry("to", Interest.S.label()));
        assertThat(found(CHANGED_INTERESTS, 30, facts)).as("it is too little").isEmpty();

        facts.quizzes = List.of(completed("second", SOCIAL, 12), completed("first", ARTISTIC, 12));
        assertThat(found(CHANGED_INTERESTS, 15, facts)).as("it is noise").isEmpty();

        facts.quizzes = List.of(completed("second", ARTISTIC, 4), completed("first", ARTISTIC, 4));
        assertThat(found(CHANGED_INTERESTS, 5, facts)).as("nothing moved").isEmpty();

        facts.quizzes =
                List.of(completed("third", SOCIAL, 4), completed("second", SOCIAL, 4), completed("first", ARTISTIC, 4));
        assertThat(found(CHANGED_INTERESTS, 15, facts))
                .as("a later quiz agrees")
                .isEmpty();
    }

    @Test
    void nothing_fits_as_long_as_the_best_match_of_the_latest_quiz_is_no_better_than_that() {
        Facts facts = new Facts();
        facts.quizzes = List.of(completed("q", ARTISTIC, 4));
        assertThat(found(NOTHING_FITS, 2, facts)).as("nothing is ranked yet").isEmpty();

        facts.best = new Best("q", "Baker", 40, "fair");
        assertThat(found(NOTHING_FITS, 2, facts)).isPresent();
        assertThat(found(NOTHING_FITS, 1, facts)).isEmpty();

        facts.best = new Best("q", "Baker", 60, "good");
        assertThat(found(NOTHING_FITS, 2, facts)).isEmpty();
        assertThat(found(NOTHING_FITS, 3, facts)).isPresent();
        facts.best = new Best("q", "Baker", 90, "best");
        assertThat(found(NOTHING_FITS, 3, facts)).isEmpty();
    }

    @Test
    void a_step_is_overdue_until_it_is_done_or_gets_another_day() {
        Facts facts = new Facts();
        facts.steps = List.of(new Step("Call", LocalDate.parse("2026-11-16")));
        assertThat(found(PLAN_OVERDUE, 8, facts)).isEmpty();
        FollowUp one = found(PLAN_OVERDUE, 7, facts).orElseThrow();
        assertThat(one.since()).isEqualTo(Instant.parse("2026-11-17T00:00:00Z"));
        assertThat(found(PLAN_OVERDUE, 0, facts)).isPresent();

        facts.steps = List.of(
                new Step("Visit", LocalDate.parse("2026-11-10")), new Step("Call", LocalDate.parse("2026-11-16")));
        assertThat(found(PLAN_OVERDUE, 7, facts)).hasValueSatisfying(both -> {
            assertThat(both.values()).containsEntry("steps", "2").containsEntry("step", "Visit");
            assertThat(both.occurrence()).isNotEqualTo(one.occurrence());
        });

        facts.steps = List.of(new Step("Call", LocalDate.parse("2026-11-24")));
        assertThat(found(PLAN_OVERDUE, 0, facts))
                .as("the day itself is in time")
                .isEmpty();
        facts.steps = List.of();
        assertThat(found(PLAN_OVERDUE, 0, facts)).isEmpty();
    }

    @Test
    void who_was_not_here_for_some_days_is_listed_until_they_are() {
        Facts facts = new Facts();
        facts.seen = daysAgo(30);
        assertThat(found(NOT_SEEN, 31, facts)).isEmpty();
        assertThat(found(NOT_SEEN, 30, facts)).isPresent();
        facts.seen = daysAgo(0);
        assertThat(found(NOT_SEEN, 30, facts)).isEmpty();
        facts.seen = null;
        facts.joined = daysAgo(40);
        assertThat(found(NOT_SEEN, 30, facts))
                .as("never here since they joined")
                .isPresent();
    }

    @Test
    void nothing_is_found_in_what_a_student_does_not_share() {
        Facts facts = new Facts();
        facts.quizzes = List.of(flagged("q", "flat"));
        facts.best = new Best("q", "Baker", 20, "poor");
        facts.steps = List.of(new Step("Call", LocalDate.parse("2026-01-01")));
        facts.seen = daysAgo(90);
        Map<FollowUpRule, Integer> all =
                Map.of(DOUBTFUL_ANSWERS, 2, CHANGED_INTERESTS, 5, NOTHING_FITS, 2, PLAN_OVERDUE, 0, NOT_SEEN, 30);

        assertThat(FollowUpRules.of(facts.of(), part -> true, all, NOW))
                .extracting(FollowUp::rule)
                .containsExactly(DOUBTFUL_ANSWERS, NOTHING_FITS, PLAN_OVERDUE, NOT_SEEN);
        assertThat(FollowUpRules.of(facts.of(), part -> part != ConsentPart.RESULTS, all, NOW))
                .extracting(FollowUp::rule)
                .containsExactly(PLAN_OVERDUE, NOT_SEEN);
        assertThat(FollowUpRules.of(facts.of(), part -> false, all, NOW))
                .extracting(FollowUp::rule)
                .containsExactly(NOT_SEEN);
    }

    @Test
    void a_rule_that_is_off_finds_nothing() {
        Facts facts = new Facts();
        facts.seen = daysAgo(90);
        assertThat(FollowUpRules.of(facts.of(), part -> true, Map.of(), NOW)).isEmpty();
    }

    private static Optional<FollowUp> found(FollowUpRule rule, int threshold, Facts facts) {
        return FollowUpRules.of(facts.of(), part -> true, Map.of(rule, threshold), NOW).stream()
                .findFirst();
    }
}
