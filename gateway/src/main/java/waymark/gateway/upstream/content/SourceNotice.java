package waymark.gateway.upstream.content;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What the license of a data set asks to be said, in parts. */
@Serdeable
public record SourceNotice(List<Part> parts) {
    /** A part of the text, and where it leads if it is a link. */
    @Serdeable
    public record Part(String text, @Nullable String url) {}
}
