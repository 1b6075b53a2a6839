package waymark.content.transfer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while a file comes in. */
final class Tally {
    private final Map<Arrival.Done, Integer> careers = new EnumMap<>(Arrival.Done.class);
    private final List<Report.Refusal> refused = new ArrayList<>();
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

    void career(Arrival.Done done) {
        careers.merge(done, 1, Integer::sum);
    }

    void refuse(int line, List<String> problems) {
        refusals++;
        if (refused.size() < Report.MOST) {
            refused.add(new Report.Refusal(line, problems));
        }
    }

    Report report() {
        return new Report(
                lines,
                categories,
                images,
                careers.getOrDefault(Arrival.Done.ADDED, 0),
                careers.getOrDefault(Arrival.Done.CHANGED, 0),
                careers.getOrDefault(Arrival.Done.UNCHANGED, 0),
                careers.getOrDefault(Arrival.Done.KEPT, 0),
                refusals,
                List.copyOf(refused));
    }
}
