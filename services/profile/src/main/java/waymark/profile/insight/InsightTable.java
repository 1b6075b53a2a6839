package waymark.profile.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.edge.CsvLine;
import waymark.profile.insight.Bands.Band;

/** A group's figures as one table, for spreadsheets. */
final class InsightTable {
    private static final List<Object> HEAD =
            List.of("Figure", "Of", "Students", "Share in percent", "Mean (0–100)", "Standard deviation");

    private InsightTable() {}

    /** Its rows with their head; cells are whole numbers or texts. */
    static List<List<Object>> rows(CohortInsight insight) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(HEAD);
        insight.interests()
                .forEach(i -> rows.add(
                        List.of("Interest", i.label(), insight.measured() + " or more", "", i.mean(), i.spread())));
        insight.interests().forEach(i -> i.parts()
                .forEach(p -> rows.add(List.of(
                        "Interest scores",
                        "%s, %d to %d".formatted(i.label(), p.from(), p.to()),
                        p.students() + " or more",
                        "",
                        "",
                        ""))));
        insight.careers()
                .forEach(c -> rows.add(List.of("Saved career", c.title(), c.students() + " or more", "", "", "")));
        bands(rows, "Quiz", insight.quiz());
        bands(rows, "Plan", insight.plan());
        bands(rows, "Last here", insight.lastHere());
        rows.add(List.of("Group", insight.name(), "", "", "", ""));
        rows.add(List.of("As of", insight.at().toString(), "", "", "", ""));
        rows.add(List.of("Note", insight.message() == null ? insight.rule() : insight.message(), "", "", "", ""));
        return rows;
    }

    private static void bands(List<List<Object>> rows, String figure, List<Band> bands) {
        bands.forEach(b -> rows.add(List.of(figure, b.label(), b.students(), (int) Math.round(b.share()), "", "")));
    }

    /** The table as CSV (RFC 4180), with a mark of its encoding that spreadsheets look for. */
    static String csv(CohortInsight insight) {
        return rows(insight).stream()
                .map(row -> CsvLine.of(row.stream().map(Object::toString)))
                .collect(Collectors.joining("", "\uFEFF", ""));
    }
}
