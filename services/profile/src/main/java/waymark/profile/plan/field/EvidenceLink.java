package waymark.profile.plan.field;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of what shows that a step or a task was done: a page, a file, a picture somewhere on the web. */
public final class EvidenceLink {
    /** The most characters of one. */
    public static final int LONGEST = 500;

    private EvidenceLink() {}

    /** The address as it was typed; empty means none. */
    public static @Nullable String of(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What is wrong with an address. */
    public static Optional<String> error(@Nullable String typed) {
        String link = of(typed);
        if (link == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link);
            if ("https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && link.length() <= LONGEST) {
                return Optional.empty();
            }
        } catch (URISyntaxException e) {
            // It is told below.
        }
        return Optional.of("A link begins with https:// and has at most %d characters.".formatted(LONGEST));
    }
}
