package waymark.content.importing.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import waymark.edge.RefusedException;

/**
 * A text file in UTF-8 whose first line names its columns, read row by row without ever holding more than one row of
 * bounded length. Every refusal names file and line.
 */
public final class CsvTable implements Closeable {
    /** The longest row a published table has is under 8 KiB. */
    public static final int MAX = 64 * 1024;

    /**
     * Stands for no quotes at all: FastCSV knows no table without them, and no published text holds this control
     * character.
     */
    private static final char NO_QUOTE = '\u001F';

    private final String file;
    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> rows;
    private final List<String> header;
    private final Map<String, String> columns = new HashMap<>();
    private long line;

    private CsvTable(String file, InputStream in, CsvReader.CsvReaderBuilder format) {
        this.file = file;
        this.reader = format.detectBomHeader(true)
                .maxBufferSize(MAX)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(
                        NamedCsvRecordHandler.builder()
                                .allowDuplicateHeaderFields(true)
                                .returnHeader(true)
                                .maxFieldSize(MAX)
                                .maxRecordSize(MAX)
                                .build(),
                        in);
        this.rows = reader.iterator();
        NamedCsvRecord first = next();
        this.header = first == null ? List.of() : first.getFields();
        header.forEach(column -> columns.putIfAbsent(CsvRow.key(column), column));
    }

    /**
     * A table of comma-separated values.
     *
     * @param file its name for people
     * @param in the caller's to close if this fails
     */
    public static CsvTable commas(String file, InputStream in) {
        return new CsvTable(file, in, CsvReader.builder());
    }

    /** A table of values between tabs, in which quotes mean nothing. */
    public static CsvTable tabs(String file, InputStream in) {
        return new CsvTable(file, in, CsvReader.builder().fieldSeparator('\t').quoteCharacter(NO_QUOTE));
    }

    /** The columns' names as written. */
    public List<String> header() {
        return header;
    }

    /** Is there such a column? */
    public boolean has(String column) {
        return columns.containsKey(CsvRow.key(column));
    }

    /** Lets a column answer to the first of its names, whichever of them it has. */
    public void rename(List<String> names) {
        names.stream()
                .map(CsvRow::key)
                .filter(columns::containsKey)
                .findFirst()
                .ifPresent(there -> columns.put(CsvRow.key(names.getFirst()), columns.get(there)));
    }

    /** Hands over each row but empty ones. Refuses one with more or fewer fields than the first line. */
    public void each(Consumer<CsvRow> reader) {
        for (NamedCsvRecord row = next(); row != null; row = next()) {
            if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                continue;
            }
            if (row.getFieldCount() != header.size()) {
                throw refused(
                        "has %d columns, but the first line names %d.".formatted(row.getFieldCount(), header.size()));
            }
            reader.accept(new CsvRow(file, columns, row));
        }
    }

    private NamedCsvRecord next() {
        line++;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            NamedCsvRecord row = rows.next();
            line = row.getStartingLineNumber();
            for (String field : row.getFields()) {
                if (field.indexOf('\uFFFD') >= 0) {
                    throw refused("is not UTF-8. Save the file as UTF-8, as it was published.");
                }
                if (field.indexOf('\0') >= 0) {
                    throw refused("holds a zero byte. Save the file as plain UTF-8 text.");
                }
            }
            return row;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw e.getMessage().contains("size")
                    ? refused("is longer than " + MAX + " bytes. Is this the published text file?")
                    : refused("cannot be read as comma-separated values.");
        }
    }

    private RefusedException refused(String what) {
        return RefusedException.invalid("file-unreadable", "%s, line %d %s".formatted(file, line, what));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
