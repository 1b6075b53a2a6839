package waymark.gateway.upstream.profile.school;

import io.micronaut.serde.annotation.Serdeable;

/** A group somebody is invited to; {@code counselor} names all who lead it. */
@Serdeable
public record Invitation(String name, String counselor, String code) {

    /** Somebody who is invited and has not joined. */
    @Serdeable
    public record Awaited(String name) {}
}
