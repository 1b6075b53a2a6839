package waymark.gateway.upstream.profile;

import io.micronaut.serde.annotation.Serdeable;

/** A counselor's group of students; whoever has the code may join, {@code spoken} is easier to read out. */
@Serdeable
public record Cohort(String id, String name, String code, String spoken, int students) {}
