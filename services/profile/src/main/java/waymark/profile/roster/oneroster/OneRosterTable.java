package waymark.profile.roster.oneroster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.core.annotation.Nullable;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RowProblems;

/**
 * A table of a set: comma-separated values in UTF-8 (RFC 4180), with or without a byte order mark, whatever ends its
 * lines. It is read row by row; what is wrong with one row does not keep the next from being looked at.
 */
final class OneRosterTable implements Closeable {
    /** The longest row; a user with all their agents is under 8 KiB. */
    private static final int MOST = 64 * 1024;

    private final String file;
    private final RowProblems problems;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final int width;
    private final boolean readable;

    /**
     * Begins to read one.
     *
     * @param file its name for people
     * @param required columns without which its rows are not read
     * @param known is that the name of a column?
     */
    OneRosterTable(String file, InputStream in, List<String> required, Predicate<String> known, RowProblems problems) {
        this.file = file;
        this.problems = problems;
        this.reader = CsvReader.builder()
                .detectBomHeader(true)
                .maxBufferSize(MOST)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(in);
        this.rows = reader.iterator();
        CsvRecord header = next();
        List<String> names = header == null ? List.of() : header.getFields();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (columns.putIfAbsent(name.toLowerCase(Locale.ROOT), i) != null) {
                problems.add(file, 1, name, "stands there twice. Leave one of the two.");
            }
            if (!known.test(name)) {
                unknown.add(name);
            }
        }
        List<String> missing = required.stream()
                .filter(column -> !columns.containsKey(column.toLowerCase(Locale.ROOT)))
                .toList();
        missing.forEach(column -> problems.add(file, 1, column, "is missing. The first line names all columns."));
        width = names.size();
        readable = missing.isEmpty();
    }

    /** Columns the specification does not know. */
    List<String> unknown() {
        return unknown;
    }

    /** Hands over each row. One with more or fewer fields than there are columns is said to be wrong. */
    void each(Consumer<OneRosterRow> taker) {
        if (!readable) {
            return;
        }
        for (CsvRecord row = next(); row != null; row = next()) {
            if (row.getFieldCount() != width) {
                problems.add("%s, line %d: has %d fields, but the first line names %d columns. Is a quote missing?"
                        .formatted(file, row.getStartingLineNumber(), row.getFieldCount(), width));
                continue;
            }
            taker.accept(new OneRosterRow(file, columns, row, problems));
        }
    }

    private @Nullable CsvRecord next() {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CsvRecord row = rows.next();
            for (String field : row.getFields()) {
                if (field.indexOf('\uFFFD') >= 0 || field.indexOf('\0') >= 0) {
                    throw RefusedException.invalid(
                            "roster-unreadable",
                            "%s, line %d is not UTF-8 text. Export the set in UTF-8, as OneRoster asks."
                                    .formatted(file, row.getStartingLineNumber()));
                }
            }
            return row;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw RefusedException.invalid(
                    "roster-unreadable",
                    "%s cannot be read as comma-separated values, or has a row of more than %d KB: %s"
                            .formatted(file, MOST / 1024, String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
