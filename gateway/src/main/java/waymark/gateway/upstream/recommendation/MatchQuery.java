package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;

/**
 * Which matches are asked for.
 *
 * @param page from 0
 * @param preparation 1–5, null for all
 * @param full only those with a full guide
 * @param discoveries with them, those that one may not have thought of
 */
public record MatchQuery(int page, @Nullable Integer preparation, boolean full, boolean discoveries) {
    /** Matches a page holds. */
    public static final int SIZE = 20;
}
