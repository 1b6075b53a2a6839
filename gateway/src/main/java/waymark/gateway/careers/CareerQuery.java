package waymark.gateway.careers;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody looks for in the list of careers.
 *
 * @param pay a band of {@link #PAY}
 * @param outlook a class of outlook that content names
 * @param full "true" for careers with a full guide only
 * @param page from 0
 */
public record CareerQuery(
        String q,
        String category,
        String preparation,
        String interest,
        String pay,
        String outlook,
        String full,
        String sort,
        int page) {
    /** Careers a page of the list holds. */
    public static final int SIZE = 24;

    /** A value to narrow by, and its name for people. */
    public record Band(String value, String label) {}

    /** Median pay in US dollars a year. */
    public static final List<Band> PAY = List.of(
            new Band("under-40k", "Under $40,000"),
            new Band("40k-60k", "$40,000 to $60,000"),
            new Band("60k-80k", "$60,000 to $80,000"),
            new Band("80k-100k", "$80,000 to $100,000"),
            new Band("over-100k", "Over $100,000"));

    /** A query from what the address holds; absent parts are empty. */
    static CareerQuery of(
            @Nullable String q,
            @Nullable String category,
            @Nullable String preparation,
            @Nullable String interest,
            @Nullable String pay,
            @Nullable String outlook,
            @Nullable String full,
            @Nullable String sort,
            int page) {
        return new CareerQuery(
                tidy(q),
                tidy(category),
                tidy(preparation),
                tidy(interest),
                tidy(pay),
                tidy(outlook),
                "true".equals(full) ? full : "",
                tidy(sort),
                Math.max(0, page));
    }

    private static String tidy(@Nullable String s) {
        String t = s == null ? "" : s.strip();
        return t.length() > 200 ? t.substring(0, 200) : t;
    }

    /** The query with another page. */
    public CareerQuery on(int other) {
        return new CareerQuery(q, category, preparation, interest, pay, outlook, full, sort, other);
    }

    /** The query with other words. */
    public CareerQuery saying(String words) {
        return new CareerQuery(words, category, preparation, interest, pay, outlook, full, sort, 0);
    }

    /** True if nothing narrows the list. */
    public boolean all() {
        return q.isEmpty() && !narrowed();
    }

    /** True if the list is narrowed by more than words. */
    public boolean narrowed() {
        return !(category + preparation + interest + pay + outlook + full).isEmpty();
    }

    /** The query for the same words in all careers. */
    public CareerQuery wide() {
        return new CareerQuery(q, "", "", "", "", "", "", sort, 0);
    }

    /** The address's query part, with a leading question mark unless it is empty. */
    public String text() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("category", category);
        parts.put("preparation", preparation);
        parts.put("interest", interest);
        parts.put("pay", pay);
        parts.put("outlook", outlook);
        parts.put("full", full);
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
