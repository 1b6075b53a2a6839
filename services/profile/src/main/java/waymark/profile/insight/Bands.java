package waymark.profile.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How figures of a group are told so that no figure of fewer than five students can be read from them, nor found as the
 * difference of others.
 *
 * <p>Where students are split into bands, each of them in one, neighboring bands are put together until each has five
 * or more: every sum and difference of what is shown is then one of whole bands. A part of the group that stands by
 * itself, such as those who saved a career, is told in steps of five from below, and never so that fewer than five
 * could be all the others. Rounding to five and leaving out small groups is what statistics offices do; see the
 * rounding methodology of HESA,
 * https://www.hesa.ac.uk/about/regulation/data-protection/rounding-and-suppression-anonymise-statistics.
 */
final class Bands {
    /** Fewer students are never told of by themselves. */
    static final int FEWEST = 5;

    private Bands() {}

    /** So many students of one band or of several neighboring ones; share of all 0–100. */
    @Serdeable
    record Band(String label, int students, double share) {}

    /**
     * The bands that may be shown; none if there are fewer than five students altogether.
     *
     * @param labels of all bands, in their order
     * @param counts how many students are in each
     */
    static List<Band> merged(List<String> labels, List<Integer> counts) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        return ranges(counts).stream()
                .map(r -> new Band(label(labels, r.first(), r.last()), r.students(), 100.0 * r.students() / all))
                .toList();
    }

    /** Neighboring bands from one index to another, both included, that are shown as one. */
    record Range(int first, int last, int students) {}

    /**
     * The ranges of bands in which those who shared a figure lie. Who did not share it is the rest of the group, and
     * may be few: so how many share it is not told, and each range is told in steps of five from below. None where all
     * would be one range, which says nothing.
     */
    static List<Range> atLeast(List<Integer> counts) {
        List<Range> ranges = ranges(counts);
        return ranges.size() < 2
                ? List.of()
                : ranges.stream()
                        .map(r -> new Range(r.first(), r.last(), r.students() / FEWEST * FEWEST))
                        .toList();
    }

    private static List<Range> ranges(List<Integer> counts) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        List<Range> shown = new ArrayList<>();
        int from = 0;
        int students = 0;
        for (int i = 0; i < counts.size() && all >= FEWEST; i++) {
            students += counts.get(i);
            int left = counts.subList(i + 1, counts.size()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            boolean last = i == counts.size() - 1;
            if (last || students >= FEWEST && left >= FEWEST) {
                shown.add(new Range(from, i, students));
                from = i + 1;
                students = 0;
            }
        }
        return shown;
    }

    private static String label(List<String> labels, int first, int last) {
        String end = labels.get(last);
        return first == last
                ? end
                : labels.get(first) + " to " + end.substring(0, 1).toLowerCase(Locale.ROOT) + end.substring(1);
    }

    /** So many students or more, in steps of five; 0 if they are too few, or too few are not among them. */
    static int orMore(int students, int all) {
        int told = Math.min(students, all - FEWEST);
        return told < FEWEST ? 0 : told / FEWEST * FEWEST;
    }
}
