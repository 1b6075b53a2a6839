package waymark.gateway.counselor;

import io.micronaut.core.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.edge.PageRequest;

/**
 * What of a list a counselor looks at; empty is not chosen.
 *
 * @param q a part of a name
 * @param show which of them
 * @param sort by what, with a hyphen before it for the greatest first
 * @param page from 0
 * @param columns that are shown
 */
public record StudentListView(String q, String show, String sort, int page, List<String> columns) {
    /** How many students a page shows. */
    public static final int SIZE = 500;

    /** A column that can be left out. */
    public record Column(String name, String title, boolean number, @Nullable String sort) {}

    /** All columns beside the name. */
    public static final List<Column> COLUMNS = List.of(
            new Column("quiz", "Quiz", false, "quiz"),
            new Column("finished", "Finished", true, "finished"),
            new Column("matches", "Best matches", false, null),
            new Column("saved", "Careers saved", true, "saved"),
            new Column("plan", "Plan", false, "plan"),
            new Column("seen", "Last here", false, "seen"));

    /** Which students can be shown, by the name of the choice. */
    public static final Map<String, String> SHOWN = shown();

    private static Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("", "Everybody");
        shown.put("not-begun", "No quiz begun");
        shown.put("begun", "Quiz begun, not finished");
        shown.put("finished", "Quiz finished");
        shown.put("no-plan", "Nothing done in the plan");
        shown.put("away", "Not here for 14 days");
        return shown;
    }

    /** A page there can be, and columns there are; none of them is all. */
    public StudentListView {
        q = q.strip();
        page = PageRequest.nearest(page);
        List<String> chosen = columns;
        List<String> all = COLUMNS.stream().map(Column::name).toList();
        columns = all.stream().noneMatch(chosen::contains)
                ? all
                : all.stream().filter(chosen::contains).toList();
    }

    /** Is that column shown? */
    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The columns that are shown, in their order. */
    public List<Column> shownColumns() {
        return COLUMNS.stream().filter(c -> has(c.name())).toList();
    }

    /** Is anybody left out? */
    public boolean narrowed() {
        return !q.isEmpty() || !show.isEmpty();
    }

    /** How it is sorted by that, as {@code aria-sort} says it; null if it is not. */
    public @Nullable String sorted(String by) {
        return sort.equals(by) || sort.isEmpty() && by.equals("name")
                ? "ascending"
                : sort.equals("-" + by) ? "descending" : null;
    }

    /** The same sorted by that; the other way round if it is already. Names begin with A, all else with the most. */
    public StudentListView by(String by) {
        String now = sorted(by);
        boolean falling = now == null ? !by.equals("name") : now.equals("ascending");
        return new StudentListView(q, show, falling ? "-" + by : by, 0, columns);
    }

    /** Another page. */
    public StudentListView at(int other) {
        return new StudentListView(q, show, sort, other, columns);
    }

    /** What profile is asked for, by name. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("show", show);
        parts.put("sort", sort);
        parts.put("page", page == 0 ? "" : Integer.toString(page));
        parts.values().removeIf(String::isEmpty);
        return parts;
    }

    /** As a query, with the question mark; empty for the list as it is at first. */
    public String query() {
        Stream<String> chosen = columns.size() == COLUMNS.size()
                ? Stream.of()
                : columns.stream().map(column -> "column=" + column);
        return Stream.concat(
                        parts().entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)),
                        chosen)
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
    }
}
