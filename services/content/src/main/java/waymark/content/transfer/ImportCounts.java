package waymark.content.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while a file comes in. */
final class ImportCounts {
    private final Map<ImportDecision.Done, Integer> careers = new EnumMap<>(ImportDecision.Done.class);
    private final List<ImportReport.Refusal> refused = new ArrayList<>();
    private int lines = 1;
    private int categories;
    private int images;
    private int refusals;

    void line() {
        lines++;
    }

    void category() {
        categories++;
    }

    void image() {
        images++;
    }

    void career(ImportDecision.Done done) {
        careers.merge(done, 1, Integer::sum);
    }

    void refuse(int line, List<String> problems) {
        refusals++;
        if (refused.size() < ImportReport.MAX) {
            refused.add(new ImportReport.Refusal(line, problems));
        }
    }

    ImportReport report() {
        return new ImportReport(
                lines,
                categories,
                images,
                careers.getOrDefault(ImportDecision.Done.ADDED, 0),
                careers.getOrDefault(ImportDecision.Done.CHANGED, 0),
                careers.getOrDefault(ImportDecision.Done.UNCHANGED, 0),
                careers.getOrDefault(ImportDecision.Done.KEPT, 0),
                refusals,
                List.copyOf(refused));
    }
}
