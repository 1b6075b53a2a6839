package waymark.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import waymark.evaluation.metrics.Interval;
import waymark.recommendation.model.Model;

/** Results as tables: a line for each measure, a column for each model. */
final class Report {
    private static final Model BASE = Model.ONET_PEARSON;

    private Report() {}

    /** For each set of careers the figures, and how they differ from the plain correlation's. */
    static List<ReportTable> tables(Results results) {
        List<ReportTable> tables = new ArrayList<>();
        for (int c = 0; c < results.candidates().size(); c++) {
            int set = c;
            CandidateCareers candidates = results.candidates().get(c);
            List<Measure> measures = results.known(c);
            String careers = "%s (%d careers)".formatted(candidates.label(), candidates.size());
            List<Model> all = List.of(Model.values());
            List<Model> others = all.stream().filter(model -> model != BASE).toList();
            tables.add(table(careers, measures, all, m -> model -> figure(results.of(set, model, m))));
            tables.add(table(
                    "Difference to " + BASE.wireName() + ", " + careers,
                    measures,
                    others,
                    m -> model -> difference(results.difference(set, model, BASE, m))));
        }
        return tables;
    }

    private static ReportTable table(
            String title, List<Measure> measures, List<Model> models, Function<Measure, Function<Model, String>> cell) {
        List<String> header = Stream.concat(Stream.of(""), models.stream().map(Model::wireName))
                .toList();
        List<List<String>> rows = measures.stream()
                .map(m -> Stream.concat(Stream.of(m.label()), models.stream().map(cell.apply(m)))
                        .toList())
                .toList();
        return new ReportTable(title, header, rows);
    }

    private static String figure(Interval interval) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", interval.estimate(), interval.low(), interval.high());
    }

    /** With a mark where the interval excludes zero. */
    private static String difference(Interval interval) {
        return String.format(
                Locale.ROOT,
                "%+.3f (%+.3f to %+.3f)%s",
                interval.estimate(),
                interval.low(),
                interval.high(),
                interval.excludesZero() ? " *" : "");
    }
}
