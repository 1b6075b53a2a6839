package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The body of every error, RFC 9457 {@code application/problem+json}.
 *
 * @param type {@code urn:waymark:problem:<slug>}
 * @param title the status in words
 * @param status the HTTP status
 * @param detail a sentence that says what to do
 * @param instance the path asked for
 * @param traceId finds the request in the logs
 * @param errors one sentence per broken field, if any
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String traceId,
        @Nullable List<String> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
