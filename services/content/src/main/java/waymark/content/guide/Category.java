package waymark.content.guide;

import io.micronaut.serde.annotation.Serdeable;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A field of work careers are sorted into; each career has one.
 *
 * @param position its place in the list of all, from 0
 */
@Serdeable
public record Category(@BsonId String slug, String name, String description, int position) {}
