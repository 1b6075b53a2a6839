package waymark.profile.timeline;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Something that happened.
 *
 * @param kind {@code joined}, {@code quiz}, {@code career}, {@code plan}, {@code task}, {@code help} or {@code note};
 *     where it tells what is new also {@code guide}, {@code match}, {@code look}, {@code consent} or {@code counselor}
 * @param words it in a few words
 */
@Serdeable
public record TimelineEntry(Instant at, String kind, String words) {}
