package waymark.profile.report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import waymark.edge.RefusedException;
import waymark.profile.person.Viewer;

/**
 * A link that shows a report to whoever has it.
 *
 * @param id SHA-256 of its secret, which is kept nowhere
 * @param opened how often it was followed
 * @param openedAt when it was followed last
 * @param endedAt when its owner ended it
 */
public record ReportLink(
        @BsonId String id,
        String person,
        String report,
        Instant madeAt,
        Instant expiresAt,
        long opened,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt) {
    /** For how many days one may be made. */
    static final List<Integer> DAYS = List.of(7, 30, 90);

    /** The most links of a person that lead somewhere at once. */
    static final int MAX = 20;

    /** What such a link does, for its owner. */
    static final String EXPLANATION = "Anyone who has a link can read and download that one report until the link ends."
            + " You see how often it was opened, and can end it at any time.";

    /** A link as its owner sees it; {@code live} if it still leads to the report. */
    @Serdeable
    record LinkView(
            String id,
            Instant madeAt,
            Instant expiresAt,
            long opened,
            @Nullable Instant openedAt,
            @Nullable Instant endedAt,
            boolean live) {}

    LinkView shown(Instant now) {
        return new LinkView(id, madeAt, expiresAt, opened, openedAt, endedAt, isLive(now));
    }

    boolean isLive(Instant now) {
        return endedAt == null && expiresAt.isAfter(now);
    }

    /** Who has the link looks at the data of the person who gave it. */
    Viewer holder() {
        return new Viewer("link " + id, person);
    }

    /**
     * For how long, if one may choose so.
     *
     * @throws RefusedException if not
     */
    static Duration valid(@Nullable Integer days) {
        if (days == null || !DAYS.contains(days)) {
            throw RefusedException.invalid("link-days", "A link is valid for 7, 30 or 90 days.");
        }
        return Duration.ofDays(days);
    }
}
