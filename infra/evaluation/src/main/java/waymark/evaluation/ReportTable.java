package waymark.evaluation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table for a terminal or for a Markdown file. */
record ReportTable(String title, List<String> header, List<List<String>> rows) {

    /** Columns of even width. */
    String plain() {
        int[] widths = IntStream.range(0, header.size())
                .map(c -> Stream.concat(Stream.of(header), rows.stream())
                        .mapToInt(row -> row.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        return title + "\n"
                + Stream.concat(Stream.of(header), rows.stream())
                        .map(row -> IntStream.range(0, widths.length)
                                .mapToObj(c -> ("%-" + widths[c] + "s").formatted(row.get(c)))
                                .collect(Collectors.joining("  "))
                                .stripTrailing())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The same in Markdown. */
    String markdown() {
        List<String> line = header.stream().map(column -> "---").toList();
        return "**" + title + "**\n\n"
                + Stream.concat(Stream.of(header, line), rows.stream())
                        .map(row -> "| " + String.join(" | ", row) + " |")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
