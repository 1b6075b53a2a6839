package waymark.gateway.admin;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A guide on the desk.
 *
 * @param guide its text as JSON; {@link Sheet} shows it as fields
 * @param revision to be sent back when saving
 * @param problems what must be mended before publishing, one sentence each
 */
@Serdeable
public record Draft(
        String slug, Map<String, Object> guide, long revision, String state, int version, List<String> problems) {

    /** A draft to be saved. */
    @Serdeable
    record Text(Map<String, Object> guide, long revision) {}

    /** Can everybody read a version of it? */
    public boolean open() {
        return state.equals("published") || state.equals("changed");
    }

    /** The title it has on the desk. */
    public String title() {
        return String.valueOf(guide.getOrDefault("title", slug));
    }
}
