package waymark.profile.task;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How far somebody is with a task. It is worked out anew each time from what is there, so hearing of something twice,
 * late or in another order makes no difference.
 *
 * @param have how many of the things it takes are there, at most {@code need}
 * @param begun was something done for it?
 * @param doneAt when the last of them was done; absent where nobody noted it
 * @param late is it not done, and its day past?
 */
public record TaskProgress(
        Task task, int have, int need, boolean begun, boolean done, @Nullable Instant doneAt, boolean late) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    /** How far a person with these facts and that record is. */
    public static TaskProgress of(Task task, TaskFacts facts, TaskRecord record, LocalDate today) {
        return switch (task.kind()) {
            case TAKE_QUIZ -> by(task, counting(task, facts.quizzes()), facts.quizOpen(), today);
            case SAVE_CAREERS -> by(task, counting(task, facts.saved()), false, today);
            case EXPLORE_CAREERS ->
                by(task, record.visits().stream().map(TaskRecord.Visit::at).toList(), false, today);
            case READ_GUIDE ->
                by(
                        task,
                        record.visits().stream()
                                .filter(visit -> visit.career().equals(task.career()))
                                .map(TaskRecord.Visit::at)
                                .toList(),
                        false,
                        today);
            case MAKE_PLAN -> {
                boolean counts = facts.planChanged() != null
                        && (!task.fresh() || facts.planChanged().isAfter(task.givenAt()));
                yield of(task, counts ? facts.steps() : 0, false, null, today);
            }
            case OWN -> by(task, Stream.ofNullable(record.doneAt()).toList(), false, today);
        };
    }

    private static List<Instant> counting(Task task, List<Instant> times) {
        return times.stream()
                .filter(at -> !task.fresh() || at.isAfter(task.givenAt()))
                .toList();
    }

    private static TaskProgress by(Task task, List<Instant> times, boolean begun, LocalDate today) {
        Instant last = times.size() < task.count()
                ? null
                : times.stream().sorted().toList().get(task.count() - 1);
        return of(task, times.size(), begun, last, today);
    }

    private static TaskProgress of(Task task, int have, boolean begun, @Nullable Instant at, LocalDate today) {
        boolean done = have >= task.count();
        return new TaskProgress(
                task,
                Math.min(have, task.count()),
                task.count(),
                begun || have > 0,
                done,
                at,
                !done && task.isPast(today));
    }

    /** {@code done}, {@code begun} or {@code open}. */
    public String state() {
        return done ? "done" : begun ? "begun" : "open";
    }

    /** What is missing, in a sentence to the student; nothing once it is done. */
    String missing() {
        if (done) {
            return "";
        }
        int left = need - have;
        return switch (task.kind()) {
            case TAKE_QUIZ -> begun ? "You have begun. Answer the rest of the questions." : "You have not begun yet.";
            case EXPLORE_CAREERS ->
                "Open the guides of %d %scareer%s.".formatted(left, have > 0 ? "more " : "", left == 1 ? "" : "s");
            case SAVE_CAREERS -> "Save %d %scareer%s.".formatted(left, have > 0 ? "more " : "", left == 1 ? "" : "s");
            case MAKE_PLAN ->
                have == 0 && need == 1
                        ? "Your plan is empty. Put a guide's steps into it, or write one of your own."
                        : "Your plan needs %d %sstep%s.".formatted(left, have > 0 ? "more " : "", left == 1 ? "" : "s");
            case READ_GUIDE -> "Open the guide and read it.";
            case OWN -> "Tick it when it is done.";
        };
    }

    /** How far it is, in a few words to the counselor. */
    public String words() {
        if (done) {
            return doneAt == null ? "done" : "done " + DAY.format(doneAt.atZone(ZoneOffset.UTC));
        }
        String far = need > 1 ? have + " of " + need : begun ? "begun" : "not yet";
        return late ? far + ", late" : far;
    }
}
