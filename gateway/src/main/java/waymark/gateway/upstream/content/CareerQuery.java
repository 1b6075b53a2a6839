package waymark.gateway.upstream.content;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What somebody looks for in the list of careers.
 *
 * @param parts what is given of {@link #NAMES}, in their order
 * @param page from 0
 */
public record CareerQuery(Map<String, String> parts, int page) {
    /** Words, what the list is narrowed by, and how it is sorted. */
    static final List<String> NAMES =
            List.of("q", "category", "preparation", "interest", "pay", "outlook", "degree", "full", "sort");

    private static final int LONGEST = 200;

    /** A query from what the address holds. */
    public static CareerQuery of(HttpParameters asked, int page) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : NAMES) {
            Optional.ofNullable(asked.get(name))
                    .map(CareerQuery::shortened)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> parts.put(name, text));
        }
        return new CareerQuery(parts, Math.max(0, page));
    }

    /** A query for some words. */
    public static CareerQuery of(String words) {
        return new CareerQuery(Map.of("q", shortened(words)), 0);
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    /** One of its parts, empty if it is not given. */
    public String get(String name) {
        return parts.getOrDefault(name, "");
    }

    /** The words looked for, may be empty. */
    public String q() {
        return get("q");
    }

    /** The query with another page. */
    public CareerQuery on(int other) {
        return new CareerQuery(parts, other);
    }

    /** The query with other words, or none. */
    public CareerQuery saying(String words) {
        Map<String, String> other = new LinkedHashMap<>(parts);
        other.put("q", words);
        other.values().removeIf(String::isEmpty);
        return new CareerQuery(other, 0);
    }

    /** True if the list is narrowed by more than words. */
    public boolean narrowed() {
        return parts.keySet().stream().anyMatch(name -> !name.equals("q") && !name.equals("sort"));
    }

    /** The query for the same words in all careers. */
    public CareerQuery wide() {
        Map<String, String> other = new LinkedHashMap<>(parts);
        other.keySet().retainAll(List.of("q", "sort"));
        return new CareerQuery(other, 0);
    }

    /** The address's query part, with a leading question mark unless it is empty. */
    public String text() {
        StringJoiner text = new StringJoiner("&", "?", "").setEmptyValue("");
        parts.forEach((name, value) -> text.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return (page == 0 ? text : text.add("page=" + page)).toString();
    }
}
