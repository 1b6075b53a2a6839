package waymark.profile.report;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A report somebody made of themselves. What changes later does not change it.
 *
 * @param content what there was when it was made
 */
public record Report(@BsonId String id, String person, Instant madeAt, ReportContent content) {
    /** The most reports a person keeps. */
    static final int MAX = 20;

    /** A report without what it shows, for a list. */
    public record Entry(@BsonId String id, Instant madeAt) {}

    /** A report as its owner sees it. */
    @Serdeable
    record ReportView(String id, Instant madeAt, ReportContent content) {}

    ReportView shown() {
        return new ReportView(id, madeAt, content);
    }
}
