package waymark.content.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import waymark.edge.RefusedException;

/** The rows of a table whose first line names its columns. */
final class CsvRows {
    /** Takes a line, and its number for a refusal, apart. */
    interface Split {
        List<String> fields(String line, int number);
    }

    private final String file;
    private final TextLineReader lines;
    private final Split split;
    private final List<String> header;

    /**
     * Reads the first line.
     *
     * @param file its name for people
     */
    CsvRows(String file, TextLineReader lines, Split split) throws IOException {
        this.file = file;
        this.lines = lines;
        this.split = split;
        String first = lines.next();
        this.header = first == null ? List.of() : split.fields(first, lines.number());
    }

    /** The columns' names as written. */
    List<String> header() {
        return header;
    }

    /** Where each column stands, by {@link CsvRow#key}. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(CsvRow.key(header.get(i)), i);
        }
        return places;
    }

    /** Hands over each row but empty ones. Refuses one with more or fewer fields than the first line, naming it. */
    void each(Map<String, Integer> places, Consumer<CsvRow> reader) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = split.fields(line, lines.number());
            if (fields.size() != header.size()) {
                throw RefusedException.invalid(
                        "file-unreadable",
                        "%s, line %d has %d columns, but the first line names %d."
                                .formatted(file, lines.number(), fields.size(), header.size()));
            }
            reader.accept(new CsvRow(file, lines.number(), places, fields));
        }
    }
}
