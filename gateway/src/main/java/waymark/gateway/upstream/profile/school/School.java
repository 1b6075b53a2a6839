package waymark.gateway.upstream.profile.school;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A school with its counselors; {@code sourcedId} is what its rosters call it. */
@Serdeable
public record School(String id, String name, @Nullable String sourcedId, List<Counselor> counselors) {

    /** A school in the list, with how many counselors it has. */
    @Serdeable
    public record Line(String id, String name, int counselors) {}

    /**
     * A counselor's place at a school.
     *
     * @param waiting have they not been here yet with the address they were named by?
     */
    @Serdeable
    public record Counselor(
            String id, @Nullable String person, @Nullable String email, @Nullable String name, boolean waiting) {
        /** What to call them: their name, or how they were named. */
        public String shown() {
            return name != null && !name.isEmpty() ? name : email != null ? email : String.valueOf(person);
        }
    }
}
