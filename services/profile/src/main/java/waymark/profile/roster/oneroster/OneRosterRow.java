package waymark.profile.roster.oneroster;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import waymark.edge.PlainText;
import waymark.profile.roster.reading.RowProblems;

/** A row of a table; what is wrong with a field is noted, and something harmless answered. */
record OneRosterRow(String file, Map<String, Integer> columns, CsvRecord row, RowProblems problems) {
    static final String STATUS = "status";
    private static final String GONE = "tobedeleted";
    private static final int LONGEST_ID = 256;
    private static final int LONGEST = 1_000;
    private static final int QUOTED = 60;

    long line() {
        return row.getStartingLineNumber();
    }

    /** The text of a column, on one line, no more of it than anything needs; empty if there is no such column. */
    String text(String column) {
        String whole = whole(column);
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    private String whole(String column) {
        Integer at = columns.get(column.toLowerCase(Locale.ROOT));
        return at == null ? "" : PlainText.line(row.getField(at));
    }

    /** A text that must be there. */
    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "is empty. Every row needs it.");
        }
        return text;
    }

    /** An id that must be there; empty if it is not, or is too long. */
    String id(String column) {
        String id = required(column);
        if (id.length() > LONGEST_ID) {
            problem(column, "has more than " + LONGEST_ID + " characters. No id is that long.");
            return "";
        }
        return id;
    }

    /** Several ids, with commas between them. */
    List<String> ids(String column) {
        return Stream.of(whole(column).split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** A day, or none. */
    @Nullable
    LocalDate day(String column) {
        String text = text(column);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(column, "is “" + quoted(text) + "”. Write days as year-month-day: 2027-06-30.");
            return null;
        }
    }

    /** Is it said to be gone? Bulk sets need not say anything; in delta sets every row does. */
    boolean gone(boolean delta) {
        String status = text(STATUS).toLowerCase(Locale.ROOT);
        if (status.isEmpty() && delta) {
            problem(STATUS, "is empty. In a delta set every row says active or tobedeleted.");
        } else if (!status.isEmpty() && !status.equals("active") && !status.equals(GONE)) {
            problem(STATUS, "is “" + quoted(status) + "”. It should be active or tobedeleted.");
        }
        return status.equals(GONE);
    }

    /** Says that an id is in another table nowhere. */
    void unknown(String column, String id, OneRosterFile where) {
        problem(column, id.isEmpty() ? "is empty. Every row needs it." : nowhere(id, where));
    }

    static String nowhere(String id, OneRosterFile where) {
        return "“%s” is not in %s. Add it there, or correct it here.".formatted(quoted(id), where.fileName());
    }

    /** Says that an earlier row has the same id. */
    void twice(String column) {
        problem(column, "“%s” stands in an earlier row too. Keep one of them.".formatted(quoted(text(column))));
    }

    static String quoted(String text) {
        return PlainText.quoted(text, QUOTED);
    }

    void problem(String column, String what) {
        problems.add(file, line(), column, what);
    }
}
