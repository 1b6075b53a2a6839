package waymark.content.career;

import java.time.Instant;
import waymark.content.audit.Editor;
import waymark.content.guide.Guide;

/**
 * What is or last was public of a career.
 *
 * @param version from 1, growing by one
 */
public record PublishedVersion(int version, Guide guide, Instant at, Editor by) {

    PublishedVersion without(String person) {
        return new PublishedVersion(version, guide, at, by.without(person));
    }
}
