package waymark.gateway.upstream.desk;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import waymark.gateway.upstream.content.Guide;

/** The picture of a draft of that title, if it has one, and what another may be. */
@Serdeable
public record Picture(String title, @Nullable Guide.Image image, Accepted accepted) {
    /**
     * What a picture may be.
     *
     * @param types media types
     * @param formats the same in words
     * @param explanation how large it may be
     * @param maxLength the most characters of what it shows and of whose it is, each
     */
    @Serdeable
    public record Accepted(List<String> types, String formats, String explanation, int maxLength) {}
}
