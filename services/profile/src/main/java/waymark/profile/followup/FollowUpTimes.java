package waymark.profile.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import waymark.profile.cohort.ConsentPart;

/** When rules find something only because time passed. Days are those of UTC, as everywhere. */
public final class FollowUpTimes {
    private FollowUpTimes() {}

    /**
     * The first moment after now at which they find more in a student of whom nothing new is known until then; empty if
     * time alone changes nothing.
     *
     * @param shared does the student share that part?
     * @param thresholds those of the rules that are on
     */
    public static Optional<Instant> next(
            FollowUpFacts facts, Predicate<ConsentPart> shared, Map<FollowUpRule, Integer> thresholds, Instant now) {
        return thresholds.entrySet().stream()
                .filter(on -> on.getKey().needs().stream().allMatch(shared))
                .flatMap(on -> times(on.getKey(), facts, on.getValue()))
                .filter(now::isBefore)
                .min(Instant::compareTo);
    }

    private static Stream<Instant> times(FollowUpRule rule, FollowUpFacts facts, int days) {
        return switch (rule) {
            case NOT_BEGUN -> facts.quizzes().isEmpty() ? Stream.of(quizLate(facts, days)) : Stream.of();
            case STUCK -> facts.inTheMiddle().map(quiz -> after(quiz.updatedAt(), days)).stream();
            case PLAN_OVERDUE ->
                facts.steps().stream().map(step -> end(step.due().plusDays(days)));
            case NOT_SEEN -> Stream.of(after(facts.hereLast(), days));
            case ASKED_FOR_HELP, DOUBTFUL_ANSWERS, CHANGED_INTERESTS, NOTHING_FITS -> Stream.of();
        };
    }

    /** When a quiz should have been begun: the day of the task that asks for it, or so many days after joining. */
    private static Instant quizLate(FollowUpFacts facts, int days) {
        LocalDate due = facts.quizDue();
        return due == null ? after(facts.joined(), days) : end(due);
    }

    /** So many days later. */
    static Instant after(Instant then, int days) {
        return then.plus(Duration.ofDays(days));
    }

    /** A day is over when the next one begins. */
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
