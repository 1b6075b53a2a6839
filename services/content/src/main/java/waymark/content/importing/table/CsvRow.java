package waymark.content.importing.table;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.edge.RefusedException;

/**
 * One row of a table, its fields found by their columns' names.
 *
 * @param columns names as written, by {@link #key}
 */
public record CsvRow(String file, Map<String, String> columns, NamedCsvRecord row) {
    private static final Pattern CODE = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final Pattern SOC = Pattern.compile("\\d{2}-\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");
    private static final Pattern DATE = Pattern.compile("\\d{2}/((?:19|20)\\d{2})");
    private static final int MAX_TITLE = 200;

    /** Column names are told apart by letters and digits only. */
    static String key(String column) {
        StringBuilder key = new StringBuilder(column.length());
        for (int i = 0; i < column.length(); i++) {
            char c = Character.toLowerCase(column.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            }
        }
        return key.toString();
    }

    /** The text of a column, empty if the table has no such column. */
    public String text(String column) {
        String written = columns.get(key(column));
        return written == null ? "" : row.getField(written).strip();
    }

    /** A text that must be there and not longer than a name or title. */
    public String title(String column) {
        String title = text(column);
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw refused(column, title, "should hold a title of 1 to " + MAX_TITLE + " characters");
        }
        return title;
    }

    /** An O*NET-SOC code such as 25-4022.00. */
    public String onetCode(String column) {
        return code(column, CODE, "25-4022.00");
    }

    /** A SOC code such as 25-4022. */
    public String soc(String column) {
        return code(column, SOC, "25-4022");
    }

    /**
     * A code of that form.
     *
     * @param example for people
     */
    public String code(String column, Pattern form, String example) {
        String code = text(column);
        if (!form.matcher(code).matches()) {
            throw refused(column, code, "should hold a code such as " + example);
        }
        return code;
    }

    /** A number between two bounds. */
    public double number(String column, double low, double high) {
        Double number = numberOrNull(column, low, high);
        if (number == null) {
            throw refused(column, text(column), "should hold a number");
        }
        return number;
    }

    /**
     * A number between two bounds, or null where the publisher has none: empty, a dash, or a sign that refers to a
     * footnote.
     */
    public Double numberOrNull(String column, double low, double high) {
        String text = text(column).replace(",", "");
        if (text.isEmpty() || List.of("-", "–", "—", "#", "*", "**", "n/a").contains(text)) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw refused(column, text, "should hold a number");
        }
        double number = Double.parseDouble(text);
        if (number < low || number > high) {
            throw refused(column, text, "should be between %s and %s".formatted(plain(low), plain(high)));
        }
        return number;
    }

    /** The year of a date such as 07/2025, 0 if there is none. */
    public int year(String column) {
        Matcher date = DATE.matcher(text(column));
        return date.matches() ? Integer.parseInt(date.group(1)) : 0;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private RefusedException refused(String column, String found, String should) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return RefusedException.invalid(
                "file-unreadable",
                "%s, line %d, column \"%s\" %s, but holds \"%s\"."
                        .formatted(file, row.getStartingLineNumber(), column, should, shown));
    }
}
