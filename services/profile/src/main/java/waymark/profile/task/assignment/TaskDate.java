package waymark.profile.task.assignment;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import waymark.edge.RefusedException;

/** The day by which a task is to be done, as it was typed. */
final class TaskDate {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private TaskDate() {}

    /**
     * The date; none if nothing was typed.
     *
     * @throws RefusedException if it is no date, or a far one
     */
    static @Nullable LocalDate of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw refused("Choose a date between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
            }
            return date;
        } catch (DateTimeParseException e) {
            throw refused("Write the date as year-month-day, for example 2027-03-31.");
        }
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.invalid("task-due", sentence);
    }
}
