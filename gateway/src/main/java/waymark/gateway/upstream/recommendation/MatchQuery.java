package waymark.gateway.upstream.recommendation;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Which matches are asked for.
 *
 * @param page from 0
 * @param filter what they are narrowed to
 * @param discoveries with them, those that one may not have thought of
 */
public record MatchQuery(int page, Filter filter, boolean discoveries) {
    /** Matches a page holds. */
    public static final int SIZE = 20;

    /**
     * What matches are narrowed to; empty texts are none.
     *
     * @param preparation 1–5, null for all
     * @param pay median pay a year or more, null for all
     * @param category a field's slug
     * @param condition one that the service offers
     * @param full only those with a full guide
     */
    public record Filter(
            @Nullable Integer preparation, @Nullable Integer pay, String category, String condition, boolean full) {
        /** All careers. */
        public static final Filter NONE = new Filter(null, null, "", "", false);

        /** Is anything left out? */
        public boolean narrows() {
            return !equals(NONE);
        }
    }

    /** The query part of a list's address for that page of it, with a question mark. */
    public String on(int other) {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.add("page=" + other);
        if (filter.preparation() != null) {
            query.add("preparation=" + filter.preparation());
        }
        if (filter.pay() != null) {
            query.add("pay=" + filter.pay());
        }
        if (!filter.category().isEmpty()) {
            query.add("category=" + URLEncoder.encode(filter.category(), StandardCharsets.UTF_8));
        }
        if (!filter.condition().isEmpty()) {
            query.add("condition=" + URLEncoder.encode(filter.condition(), StandardCharsets.UTF_8));
        }
        if (filter.full()) {
            query.add("guides=full");
        }
        return query.toString();
    }
}
