package waymark.content.career;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.content.audit.Editor;
import waymark.content.guide.Guide;

/**
 * A guide as it once was public. Never changes, but for the name of an editor who asked to be forgotten.
 *
 * @param id the career's id, a colon, the number
 * @param number from 1, growing by one
 */
@Serdeable
public record Version(
        @BsonId String id, String career, int number, Guide guide, Instant publishedAt, Editor publishedBy) {

    Version without(String person) {
        return new Version(id, career, number, guide, publishedAt, publishedBy.without(person));
    }

    static Version of(String career, PublishedVersion p) {
        return new Version(id(career, p.version()), career, p.version(), p.guide(), p.at(), p.by());
    }

    static String id(String career, int number) {
        return career + ":" + number;
    }
}
