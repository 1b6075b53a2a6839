package waymark.profile.roster.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Locale;
import java.util.Map;
import waymark.edge.PlainText;
import waymark.profile.roster.reading.RowProblems;

/**
 * A row of the file.
 *
 * @param headings as the file writes them, of the columns it has
 * @param places of the columns it has, from 0
 */
record CsvRow(CsvRecord row, Map<CsvColumn, String> headings, Map<CsvColumn, Integer> places, RowProblems problems) {
    long line() {
        return row.getStartingLineNumber();
    }

    /** The text of a column, on one line; empty if there is no such column. */
    String text(CsvColumn column) {
        Integer at = places.get(column);
        return at == null ? "" : PlainText.line(row.getField(at)).replaceAll("\\s+", " ");
    }

    /** The text of a column that has to be there and has a greatest length; empty if one of the two is not so. */
    String required(CsvColumn column, int most) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "is empty. Every row needs it.");
        }
        return shorter(column, text, most);
    }

    /** The text, or none if it is too long. */
    String shorter(CsvColumn column, String text, int most) {
        if (text.length() > most) {
            problem(column, "has more than " + most + " characters. Shorten it, or look for a quote that is missing.");
            return "";
        }
        return text;
    }

    /** An address in lower case. */
    String address(CsvColumn column) {
        return text(column).toLowerCase(Locale.ROOT);
    }

    void problem(CsvColumn column, String what) {
        problems.add(CsvTable.FILE, line(), headings.getOrDefault(column, column.heading()), what);
    }
}
