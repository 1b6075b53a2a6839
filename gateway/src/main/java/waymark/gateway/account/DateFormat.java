package waymark.gateway.account;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in words. The server does not know where a person is, so times are in UTC and say so. */
public final class DateFormat {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MMM d, yyyy, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private DateFormat() {}

    /** A day, as “Nov 24, 2026”; empty without one. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** The day of a moment; “never” without one. */
    public static String day(@Nullable Instant moment) {
        return moment == null ? "never" : DAY.format(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A moment to the minute; “never” without one. */
    public static String minute(@Nullable Instant moment) {
        return moment == null ? "never" : MINUTE.format(moment);
    }
}
