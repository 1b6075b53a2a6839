package waymark.profile.plan.field;

import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import waymark.edge.RefusedException;

/**
 * The day by which a step or a task is to be done: none, or one within the years people plan for and the database can
 * keep.
 */
public final class DueDate {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DueDate() {}

    /** The date as it was typed; empty means none. Ask for its {@link #error} first. */
    public static @Nullable LocalDate of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
    }

    /**
     * The date as it was typed; empty means none.
     *
     * @param slug of what is refused
     * @throws RefusedException if it is no date, or a far one
     */
    public static @Nullable LocalDate checked(@Nullable String typed, String slug) {
        error(typed).ifPresent(sentence -> {
            throw RefusedException.invalid(slug, sentence);
        });
        return of(typed);
    }

    /** Is a step late that is not done yet? Its day itself is still in time. */
    public static boolean isPast(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today);
    }

    /** What is wrong with a date as it was typed. */
    public static Optional<String> error(@Nullable String typed) {
        try {
            return error(of(typed));
        } catch (DateTimeParseException e) {
            return Optional.of("Write the date as year-month-day, for example 2027-03-31.");
        }
    }

    /** What is wrong with a date. */
    public static Optional<String> error(@Nullable LocalDate due) {
        return due == null || due.getYear() >= FIRST_YEAR && due.getYear() <= LAST_YEAR
                ? Optional.empty()
                : Optional.of("Choose a date between the years %d and %d.".formatted(FIRST_YEAR, LAST_YEAR));
    }
}
