package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * When a career goes out by itself and when it is withdrawn.
 *
 * @param by who set it
 * @param failure why it could not go out at its time
 * @param waitsFor "approval" if the draft must still be approved to go out at its time
 * @param explanation what happens at the time to publish
 */
@Serdeable
public record ScheduleView(
        @Nullable Instant publishAt,
        @Nullable Instant unpublishAt,
        @Nullable String by,
        @Nullable String failure,
        @Nullable String waitsFor,
        @Nullable String explanation) {

    /** Is any time set? */
    public boolean any() {
        return publishAt != null || unpublishAt != null;
    }

    /** A moment as a field for date and time holds it, in UTC. */
    public static String typed(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        LocalDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC));
    }

    /**
     * The moment a field for date and time stands for, null if it is empty.
     *
     * @param zone the name of the time zone it was typed in; empty for UTC
     * @throws DateTimeException if it is none, or there is no such zone
     */
    public static @Nullable Instant read(String typed, String zone) {
        ZoneId where = zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        return typed.isEmpty()
                ? null
                : LocalDateTime.parse(typed.replace(' ', 'T').replaceFirst("Z$", ""))
                        .atZone(where)
                        .toInstant();
    }
}
