package waymark.gateway.upstream.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.edge.PageRequest;

/**
 * What an editor looks for in the work queue; empty is not chosen.
 *
 * @param part of the queue
 * @param q a part of the title
 * @param page from 0
 * @param all are all careers of the page ticked?
 */
public record QueueFilter(String part, String q, String state, String category, String sort, int page, boolean all) {
    /** How many careers a page shows. */
    public static final int SIZE = 50;

    /** A page there can be. */
    public QueueFilter {
        q = q.strip();
        page = PageRequest.nearest(page);
    }

    /** The same with nothing chosen but what was typed, for a choice that the desk does not know. */
    public QueueFilter unchosen() {
        return new QueueFilter("", q, "", "", "", page, all);
    }

    /** The same in another part, from its first page. */
    public QueueFilter in(String other) {
        return new QueueFilter(other, q, state, category, sort, 0, false);
    }

    /** The same on another page. */
    public QueueFilter at(int other) {
        return new QueueFilter(part, q, state, category, sort, other, false);
    }

    /** The same page with every career ticked, or none. */
    public QueueFilter ticked(boolean every) {
        return new QueueFilter(part, q, state, category, sort, page, every);
    }

    /** Is anything but the part chosen? */
    public boolean narrowed() {
        return !q.isEmpty() || !state.isEmpty() || !category.isEmpty();
    }

    /** Is a state, a field of work or an order chosen? */
    public boolean chosen() {
        return !state.isEmpty() || !category.isEmpty() || !sort.isEmpty();
    }

    /** What is chosen, by its name in the query. */
    public Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("part", part);
        parts.put("q", q);
        parts.put("state", state);
        parts.put("category", category);
        parts.put("sort", sort);
        parts.put("page", page == 0 ? "" : Integer.toString(page));
        parts.put("all", all ? "yes" : "");
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** As a query, with the question mark. */
    public String query() {
        return parts().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
