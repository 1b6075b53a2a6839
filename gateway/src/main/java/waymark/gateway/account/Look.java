package waymark.gateway.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** One time somebody looked at a person's data. */
@Serdeable
public record Look(Instant at, String reader, String role, String what) {

    /** All of them, latest first. */
    @Serdeable
    public record All(List<Look> items) {}
}
