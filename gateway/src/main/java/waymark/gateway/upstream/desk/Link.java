package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address guides lead to, how its last visit went, and which careers name it. */
@Serdeable
public record Link(
        String url,
        String state,
        int status,
        @Nullable String detail,
        @Nullable String location,
        @Nullable Instant checkedAt,
        int failures,
        List<Use> careers) {
    /** The states in words, those that need a look first. */
    public static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("broken", "Broken");
        STATES.put("unreachable", "Unreachable");
        STATES.put("refused", "Not visited");
        STATES.put("moved", "Moved");
        STATES.put("unsure", "Look yourself");
        STATES.put("fine", "Fine");
        STATES.put("unchecked", "Not checked yet");
    }

    /** A career that names it. */
    @Serdeable
    public record Use(String slug, String title) {}

    /** A page of them; {@code counts} are those in each state. */
    @Serdeable
    public record All(List<Link> items, long total, Map<String, Long> counts, boolean enabled) {}

    /** The state in words. */
    public String words() {
        return STATES.getOrDefault(state, state);
    }

    /** Does it need an editor's work? */
    public boolean failing() {
        return state.equals("broken") || state.equals("unreachable") || state.equals("refused");
    }
}
