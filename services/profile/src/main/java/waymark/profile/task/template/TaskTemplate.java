package waymark.profile.task.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A task to be given, without for whom and by when.
 *
 * @param counselor whose it is; absent for one that comes with Waymark
 * @param name what it is called in the list of templates
 * @param kind a task's kind, as {@code explore-careers}
 * @param count how many careers or steps
 * @param slug of the guide to read
 * @param head what to do, for a task of one's own
 * @param fresh does only count what is done after it was given?
 * @param days so many days after it was given it is due; absent for none
 */
@Serdeable
public record TaskTemplate(
        @BsonId @JsonProperty("id") String id,
        @Nullable String counselor,
        String name,
        String kind,
        int count,
        @Nullable String slug,
        @Nullable String head,
        @Nullable String text,
        boolean fresh,
        @Nullable Integer days,
        @Nullable Instant createdAt) {
    /** The most templates of a counselor. */
    static final int MOST = 100;

    /** The most characters of a name. */
    static final int LONGEST_NAME = 80;

    /** The longest time for a task, in days. */
    static final int LONGEST_DAYS = 365;
}
