package waymark.profile.assessment;

import io.micronaut.serde.annotation.Serdeable;

/** One of the best careers: fit and percentile 0–100, tier best, great, good, fair or poor. */
@Serdeable
public record TopMatch(String slug, String title, double fit, double percentile, String tier) {}
