package waymark.gateway.upstream.profile.task;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** Something that happened with a student, in a few words. */
@Serdeable
public record Happened(Instant at, String kind, String words) {}
