package waymark.content.links;

import io.micronaut.core.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * An address some guide leads to, and how it was found.
 *
 * @param state a {@link LinkCheckResult.State}
 * @param failures how often in a row it failed
 * @param nextAt when it is visited next
 */
public record Link(
        @BsonId String url,
        String state,
        int status,
        @Nullable String detail,
        @Nullable String location,
        @Nullable Instant checkedAt,
        int failures,
        Instant nextAt) {
    /** How addresses are visited: when, says what follows here; where, {@link PublicAddress}. */
    static final String EXPLANATION =
            "The resources of all guides are visited once a week, at public addresses only, and without reading the"
                    + " pages, one page of a site at a time with a pause in between. What fails is visited again"
                    + " the next day. Those that failed most often come first.";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    /** A failure may pass: a few times it is looked at again the next day. */
    private static final int PASSING = 3;

    Link after(LinkCheckResult outcome, Instant at) {
        int failed = outcome.state().failing() ? failures + 1 : 0;
        Duration wait = failed > 0 && failed < PASSING ? DAY : WEEK;
        return new Link(
                url,
                outcome.state().label(),
                outcome.status(),
                outcome.detail(),
                outcome.location(),
                at,
                failed,
                at.plus(wait));
    }
}
