package waymark.gateway.upstream.profile.task;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A task to be given, without for whom and by when.
 *
 * @param own is it the counselor's, and not one that comes with Waymark?
 * @param days so many days after it was given it is due
 */
@Serdeable
public record TaskTemplate(
        String id,
        boolean own,
        String name,
        String kind,
        int count,
        @Nullable String slug,
        @Nullable String head,
        @Nullable String text,
        boolean fresh,
        @Nullable Integer days) {

    /** Those a counselor can choose from. */
    @Serdeable
    public record All(List<TaskTemplate> items) {}
}
