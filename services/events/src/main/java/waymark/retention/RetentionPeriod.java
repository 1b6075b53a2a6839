package waymark.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How long a kind of data is kept.
 *
 * @param kind its name, as the store that owns it calls it
 * @param service whose it is; {@code each} for what every application has
 * @param audience whom it is about: {@code people}, {@code counselors} or {@code admins}
 * @param removedBy {@code job}, {@code itself} for what ends without one, or {@code person} for what only those end
 *     whom it is about
 * @param days how long, a year counting 365; 0 for what ends at once, absent if only its person ends it
 * @param since what the time counts from, as the end of a sentence; of what has no length of its own, until when
 * @param what it is, in words
 */
@Serdeable
public record RetentionPeriod(
        String kind,
        String service,
        String audience,
        String removedBy,
        @Nullable Integer days,
        String since,
        String what) {
    private static final String EACH = "each";
    private static final int YEAR = 365;

    /** A line of the table. */
    static RetentionPeriod of(String line) {
        List<String> part =
                List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
        Integer days = part.get(4).isEmpty() ? null : Integer.valueOf(part.get(4));
        return new RetentionPeriod(part.get(0), part.get(1), part.get(2), part.get(3), days, part.get(5), part.get(6));
    }

    /** Is it removed by the job of that application? */
    boolean isJobOf(String application) {
        return removedBy.equals("job") && (service.equals(application) || service.equals(EACH));
    }

    /** Does that application have such data? */
    boolean isOf(String application) {
        return service.equals(application) || service.equals(EACH);
    }

    /** How long it is kept; only of what has an end. */
    @JsonIgnore
    public Duration duration() {
        return Duration.ofDays(Objects.requireNonNull(days, kind + " has no end"));
    }

    /** What is from before that time is overdue. */
    Instant dueBefore(Instant now) {
        return now.minus(duration());
    }

    /** How long it is kept, as part of a sentence: {@code 2 years after the look}. */
    public String sentence() {
        return days == null || days == 0 ? since : length(days) + " " + since;
    }

    private static String length(int days) {
        int many = days % YEAR == 0 ? days / YEAR : days;
        return many + (days % YEAR == 0 ? " year" : " day") + (many == 1 ? "" : "s");
    }
}
