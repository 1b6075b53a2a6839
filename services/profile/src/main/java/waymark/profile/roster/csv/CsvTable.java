package waymark.profile.roster.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import waymark.edge.PlainText;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RowProblems;

/**
 * The one table of the file (RFC 4180, but for what separates its fields and ends its lines). Its first row that is not
 * blank names the columns; blank rows are passed over.
 */
final class CsvTable {
    /** What the file is called where it is said what is wrong with it. */
    static final String FILE = "CSV file";

    static final int MOST_ROWS = 100_000;
    private static final int LONGEST_ROW = 64 * 1024;
    private static final int QUOTED = 60;
    private static final String SEPARATORS = ",;\t";
    private static final String SAYS_SEPARATOR = "sep=";

    private final RowProblems problems;
    private final Iterator<CsvRecord> rows;
    private final Map<CsvColumn, String> headings = new EnumMap<>(CsvColumn.class);
    private final Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
    private final List<String> unknown = new ArrayList<>();
    private final int width;
    private final boolean readable;

    /** Begins to read it: finds its separator and its columns. */
    CsvTable(String text, RowProblems problems) {
        this.problems = problems;
        this.rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .maxBufferSize(LONGEST_ROW)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .iterator();
        CsvRecord header = next();
        if (header != null && header.getField(0).toLowerCase(Locale.ROOT).startsWith(SAYS_SEPARATOR)) {
            header = next();
        }
        if (header == null) {
            throw refused("The file is empty. Its first line should name the columns.");
        }
        width = header.getFieldCount();
        readable = read(header);
    }

    /**
     * What is between fields: what a first line {@code sep=;} says, as some spreadsheets write it, or what the first
     * line has most of.
     */
    static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int separator = SEPARATORS.indexOf(c);
            quoted ^= c == '"';
            if (!quoted && separator >= 0) {
                counts[separator]++;
            } else if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(c);
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private boolean read(CsvRecord header) {
        long line = header.getStartingLineNumber();
        for (int i = 0; i < width; i++) {
            String heading = PlainText.quoted(header.getField(i), QUOTED);
            CsvColumn column = CsvColumn.of(heading).orElse(null);
            if (column == null) {
                if (!heading.isEmpty()) {
                    unknown.add(heading);
                }
            } else if (places.putIfAbsent(column, i) == null) {
                headings.put(column, heading);
            } else {
                problems.add(FILE, line, heading, "stands there twice. Leave one of the two.");
            }
        }
        boolean named = has(CsvColumn.NAME) || has(CsvColumn.GIVEN_NAME) && has(CsvColumn.FAMILY_NAME);
        if (!named) {
            missing(line, CsvColumn.NAME, "is missing, and so are “given name” and “family name”, which would do.");
        }
        for (CsvColumn column : List.of(CsvColumn.GROUP, CsvColumn.EMAIL)) {
            if (!has(column)) {
                missing(line, column, "is missing.");
            }
        }
        return named && has(CsvColumn.GROUP) && has(CsvColumn.EMAIL);
    }

    private void missing(long line, CsvColumn column, String what) {
        problems.add(FILE, line, column.heading(), what + " The first line names the columns.");
    }

    /** Does the file have that column? */
    boolean has(CsvColumn column) {
        return places.containsKey(column);
    }

    /** Headings nobody knows. */
    List<String> unknown() {
        return unknown;
    }

    /** Hands over each row. One with more or fewer fields than there are columns is said to be wrong. */
    void each(Consumer<CsvRow> taker) {
        if (!readable) {
            return;
        }
        int count = 0;
        for (CsvRecord row = next(); row != null; row = next()) {
            if (++count > MOST_ROWS) {
                throw refused("The file has more than %,d rows. It should be one school’s.".formatted(MOST_ROWS));
            }
            if (row.getFieldCount() < width || !blank(row, width)) {
                problems.add("%s, line %d: has %d fields, but the first line names %d columns. Is a quote missing?"
                        .formatted(FILE, row.getStartingLineNumber(), row.getFieldCount(), width));
                continue;
            }
            taker.accept(new CsvRow(row, headings, places, problems));
        }
    }

    /** The next row that is not blank. */
    private @Nullable CsvRecord next() {
        try {
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                if (!blank(row, 0)) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw refused("The file cannot be read as CSV, or has a row of more than %d KB: %s. Is a quote missing?"
                    .formatted(LONGEST_ROW / 1024, String.valueOf(e.getMessage())));
        }
    }

    private static boolean blank(CsvRecord row, int from) {
        return row.getFields().stream().skip(from).allMatch(String::isBlank);
    }

    private static RefusedException refused(String why) {
        return RefusedException.invalid("roster-unreadable", why + " Nothing was imported.");
    }
}
