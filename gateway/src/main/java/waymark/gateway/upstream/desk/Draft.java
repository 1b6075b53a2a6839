package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A guide on the desk.
 *
 * @param guide its text as JSON, of the shape {@link GuideFieldDefinitions} describes
 * @param revision to be sent back when saving
 * @param open can everybody read a version of it?
 * @param problems what must be mended before publishing, one sentence each
 * @param problemsByField the same with the field each is in
 * @param actions what the one who looks may do to it now: submit, approve, send-back, publish, withdraw, autosave,
 *     save-and-publish; publish-without-review beside publish if nobody else has approved it
 * @param review where its review stands; absent while the desk does not answer
 * @param schedule the times set for it; absent while the desk does not answer
 */
@Serdeable
public record Draft(
        String slug,
        Map<String, Object> guide,
        long revision,
        String state,
        boolean open,
        int version,
        List<String> problems,
        @Nullable List<Problem> problemsByField,
        @Nullable List<String> actions,
        @Nullable ReviewStatus review,
        @Nullable ScheduleView schedule) {

    /** An absent list is empty. */
    public Draft {
        problemsByField = problemsByField == null ? List.of() : problemsByField;
    }

    /** A gap: the key of the field, or of the list of rows, it is in, and how to mend it. */
    @Serdeable
    public record Problem(String field, String sentence) {}

    /**
     * A draft to be saved.
     *
     * @param form names the form it was typed into
     * @param step how many times something had been typed into it
     * @param auto saved by the form itself, not by a button
     */
    @Serdeable
    public record Text(Map<String, Object> guide, long revision, @Nullable String form, long step, boolean auto) {}

    /** The title it has on the desk. */
    public String title() {
        return String.valueOf(guide.getOrDefault("title", slug));
    }

    /** Where the review stands; empty while the desk does not answer. */
    public String stage() {
        return review == null ? "" : review.stage();
    }

    /** May that be done to it now? */
    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    /** Other editors who may have it open. */
    public List<ReviewStatus.Author> others() {
        return review == null
                ? List.of()
                : review.authors().stream().filter(a -> !a.you() && a.recent()).toList();
    }
}
