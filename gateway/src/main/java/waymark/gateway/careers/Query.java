package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody looks for in the list of careers.
 *
 * @param page from 0
 */
public record Query(String q, String category, String preparation, String interest, String sort, int page) {
    /** Careers a page of the list holds. */
    public static final int SIZE = 24;

    /** A query from what the address holds; absent parts are empty. */
    static Query of(
            @Nullable String q,
            @Nullable String category,
            @Nullable String preparation,
            @Nullable String interest,
            @Nullable String sort,
            int page) {
        return new Query(tidy(q), tidy(category), tidy(preparation), tidy(interest), tidy(sort), Math.max(0, page));
    }

    private static String tidy(@Nullable String s) {
        String t = s == null ? "" : s.strip();
        return t.length() > 200 ? t.substring(0, 200) : t;
    }

    /** The query with another page. */
    public Query on(int other) {
        return new Query(q, category, preparation, interest, sort, other);
    }

    /** The query with other words. */
    public Query saying(String words) {
        return new Query(words, category, preparation, interest, sort, 0);
    }

    /** True if nothing narrows the list. */
    public boolean all() {
        return q.isEmpty() && category.isEmpty() && preparation.isEmpty() && interest.isEmpty();
    }

    /** The address's query part, with a leading question mark unless it is empty. */
    public String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("category", category);
        parts.put("preparation", preparation);
        parts.put("interest", interest);
        parts.put("sort", sort);
        parts.put("page", page == 0 ? "" : String.valueOf(page));
        String joined = parts.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? "" : "?" + joined;
    }

    /** The question to content: the same and the page size. */
    String toContent() {
        String text = text();
        return "/careers" + (text.isEmpty() ? "?" : text + "&") + "size=" + SIZE;
    }
}
