package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import waymark.edge.Caller;
import waymark.edge.MultiLine;
import waymark.edge.RefusedException;
import waymark.profile.career.Career;
import waymark.profile.plan.field.DueDate;
import waymark.profile.task.Task;
import waymark.profile.task.TaskKind;

/**
 * A task as a counselor typed it.
 *
 * @param kind {@code take-quiz}, {@code explore-careers}, {@code save-careers}, {@code make-plan}, {@code read-guide}
 *     or {@code own}
 * @param count how many careers or steps; absent for one
 * @param slug of the guide to read
 * @param head what to do, for a task of one's own
 * @param due as year-month-day; empty or absent for none
 * @param fresh true if only what is done from now on counts
 * @param people whom it is for; absent or empty for everyone, also those who join later
 * @param alsoIn ids of more cohorts of the counselor that get the same task, for everyone in them
 */
@Serdeable
public record NewTask(
        String kind,
        @Nullable Integer count,
        @Nullable String slug,
        @Nullable @Schema(maxLength = NewTask.LONGEST_HEAD) String head,
        @MultiLine @Nullable @Schema(maxLength = NewTask.LONGEST_TEXT) String text,
        @Nullable String due,
        @Nullable Boolean fresh,
        @Nullable List<String> people,
        @Nullable List<String> alsoIn) {
    /** The most characters of what to do. */
    public static final int LONGEST_HEAD = 200;

    /** The most characters of what else is to know. */
    public static final int LONGEST_TEXT = 1_000;

    /** The most careers or steps a task can ask for. */
    static final int HIGHEST_COUNT = 20;

    /** What is asked for, checked; {@code guide} is there if it is to be read. */
    public record Parts(
            TaskKind kind, int count, @Nullable Career guide, @Nullable String head, @Nullable String text) {}

    /**
     * What is asked for.
     *
     * @param career the one the slug names, if it names one
     * @throws RefusedException if something in it breaks a rule
     */
    public Parts checked(@Nullable Career career) {
        TaskKind what = TaskKind.named(kind);
        if (what == TaskKind.READ_GUIDE && career == null) {
            throw RefusedException.invalid("task-guide", "Choose the guide that is to be read.");
        }
        return new Parts(
                what,
                checkedCount(what, count),
                what == TaskKind.READ_GUIDE ? career : null,
                checkedHead(what, head),
                checkedText(text));
    }

    /**
     * The task in a cohort, for those chosen or for everyone.
     *
     * @throws RefusedException if its date is none
     */
    Task in(String cohort, String id, Parts parts, Caller counselor, Instant now) {
        Career guide = parts.guide();
        return new Task(
                id,
                1,
                cohort,
                parts.kind(),
                parts.count(),
                guide == null ? null : guide.id(),
                guide == null ? null : guide.slug(),
                guide == null ? null : guide.title(),
                parts.head(),
                parts.text(),
                DueDate.checked(due, "task-due"),
                Boolean.TRUE.equals(fresh),
                people == null || people.isEmpty(),
                people == null ? List.of() : people.stream().distinct().toList(),
                counselor.id(),
                counselor.name(),
                now,
                null);
    }

    static int checkedCount(TaskKind kind, @Nullable Integer count) {
        int wanted = count == null || !kind.isCounted() ? 1 : count;
        if (wanted < 1 || wanted > HIGHEST_COUNT) {
            throw RefusedException.invalid("task-count", "Ask for 1 to " + HIGHEST_COUNT + ".");
        }
        return wanted;
    }

    static @Nullable String checkedHead(TaskKind kind, @Nullable String head) {
        if (kind != TaskKind.OWN) {
            return null;
        }
        if (head == null || head.isBlank() || head.length() > LONGEST_HEAD) {
            throw RefusedException.invalid(
                    "task-head", "Say in 1 to " + LONGEST_HEAD + " characters what is to be done.");
        }
        return head;
    }

    static @Nullable String checkedText(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw RefusedException.invalid(
                    "task-text", "What else is to know has at most %,d characters.".formatted(LONGEST_TEXT));
        }
        return text == null || text.isBlank() ? null : text;
    }
}
