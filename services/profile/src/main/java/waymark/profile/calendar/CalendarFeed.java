package waymark.profile.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A person's secret link to their calendar.
 *
 * @param id the person
 * @param secret its digest (SHA-256, hexadecimal): the secret itself is known only to who has the link
 * @param reads how often it was read
 * @param lastRead when it was read last; absent if never
 */
public record CalendarFeed(
        @BsonId String id, String secret, Instant createdAt, long reads, @Nullable Instant lastRead) {

    /** What its person sees of it. */
    @Serdeable
    record CalendarView(Instant createdAt, long reads, @Nullable Instant lastRead) {}

    CalendarView shown() {
        return new CalendarView(createdAt, reads, lastRead);
    }
}
