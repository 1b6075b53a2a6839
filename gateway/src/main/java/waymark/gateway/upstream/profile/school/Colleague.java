package waymark.gateway.upstream.profile.school;

import io.micronaut.serde.annotation.Serdeable;

/** A counselor of the same school, by the id of their account. */
@Serdeable
public record Colleague(String person, String name) {}
