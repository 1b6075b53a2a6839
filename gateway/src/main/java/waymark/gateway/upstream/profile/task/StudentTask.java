package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something a student is to do for a counselor.
 *
 * @param kind what it is completed by, as {@code take-quiz}
 * @param group name of the cohort, {@code counselor} who gave it
 * @param missing what is to be done still, in a sentence to the student; empty once it is done
 * @param ticked does the student tick it?
 * @param evidence an https address the student gave
 * @param noted are guides noted that the student opens, because they count?
 * @param sharing what the counselor sees of it: {@code all}, only whether it is {@code done}, or {@code nothing}
 */
@Serdeable
public record StudentTask(
        String id,
        String kind,
        String title,
        @Nullable String text,
        @Nullable String slug,
        @Nullable LocalDate due,
        boolean late,
        String group,
        String counselor,
        int have,
        int need,
        boolean done,
        @Nullable Instant doneAt,
        String missing,
        boolean ticked,
        @Nullable String evidence,
        boolean noted,
        String sharing) {

    /** All of a student's. */
    @Serdeable
    public record All(List<StudentTask> items) {

        /** The one with that id, if it is there still. */
        public Optional<StudentTask> find(String id) {
            return items.stream().filter(task -> task.id.equals(id)).findFirst();
        }
    }

    /** Whether the guides somebody opens are to be told; {@code explanation} says it to them. */
    @Serdeable
    public record Visits(boolean noted, String explanation) {}

    /** Where it is done. */
    public String address() {
        return switch (kind) {
            case "take-quiz" -> "/quiz";
            case "explore-careers", "save-careers" -> "/careers";
            case "make-plan" -> "/account/plan";
            case "read-guide" -> "/careers/" + slug;
            default -> "/account/tasks/" + id;
        };
    }

    /** What the link to that place says. */
    public String action() {
        return switch (kind) {
            case "take-quiz" -> "Go to the quiz";
            case "explore-careers", "save-careers" -> "Browse careers";
            case "make-plan" -> "Open your plan";
            case "read-guide" -> "Open the guide";
            default -> "Tick it off";
        };
    }
}
