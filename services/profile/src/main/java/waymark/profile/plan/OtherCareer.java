package waymark.profile.plan;

import io.micronaut.serde.annotation.Serdeable;

/** A career that a step of a plan leads to beside the one from whose guide it came. */
@Serdeable
public record OtherCareer(String career, String slug, String careerTitle) {}
