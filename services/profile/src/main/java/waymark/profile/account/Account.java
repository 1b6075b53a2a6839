package waymark.profile.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's account, as Keycloak has it.
 *
 * @param createdTimestamp milliseconds since 1970
 * @param serviceAccountClientId the program whose account it is; absent for people
 */
@Serdeable
record Account(
        String id,
        String username,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        boolean emailVerified,
        boolean enabled,
        long createdTimestamp,
        @Nullable String serviceAccountClientId) {

    /** First and last name; the username of who gave none. */
    String name() {
        String full = Stream.of(firstName == null ? "" : firstName, lastName == null ? "" : lastName)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return full.isEmpty() ? username : full;
    }

    Instant createdAt() {
        return Instant.ofEpochMilli(createdTimestamp);
    }

    /** Is it a person's, and not a program's? */
    boolean person() {
        return serviceAccountClientId == null && !username.startsWith("service-account-");
    }
}
