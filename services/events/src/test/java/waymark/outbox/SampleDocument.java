package waymark.outbox;

import org.bson.codecs.pojo.annotations.BsonId;

/** A document of these tests. */
public record SampleDocument(@BsonId String id, long revision, String text) {}
