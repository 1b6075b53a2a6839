package waymark.content.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import waymark.edge.RefusedException;

/** One line of a table, its fields found by their columns' names. */
record CsvRow(String file, int line, Map<String, Integer> columns, List<String> fields) {
    private static final Pattern CODE = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");
    private static final Pattern SOC = Pattern.compile("\\d{2}-\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,8})?");
    private static final int MAX_TITLE = 200;

    /** Column names are told apart by letters and digits only. */
    static String key(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The text of a column, empty if the table has no such column. */
    String text(String column) {
        Integer at = columns.get(key(column));
        return at == null || at >= fields.size() ? "" : fields.get(at).strip();
    }

    /** A text that must be there and not longer than a name or title. */
    String title(String column) {
        String title = text(column);
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw refused(column, title, "should hold a title of 1 to " + MAX_TITLE + " characters");
        }
        return title;
    }

    /** An O*NET-SOC code such as 25-4022.00. */
    String code(String column) {
        String code = text(column);
        if (!CODE.matcher(code).matches()) {
            throw refused(column, code, "should hold a code such as 25-4022.00");
        }
        return code;
    }

    /** A SOC code such as 25-4022. */
    String soc(String column) {
        String code = text(column);
        if (!SOC.matcher(code).matches()) {
            throw refused(column, code, "should hold a code such as 25-4022");
        }
        return code;
    }

    /** A number between two bounds. */
    double number(String column, double low, double high) {
        Double number = numberOrNull(column, low, high);
        if (number == null) {
            throw refused(column, text(column), "should hold a number");
        }
        return number;
    }

    /** A number between two bounds, or null where the publisher has none: empty, a dash, or a sign that refers to a footnote. */
    Double numberOrNull(String column, double low, double high) {
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

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    /** A refusal that names file, line and column. */
    RefusedException refused(String column, String found, String should) {
        String shown = found.length() > 40 ? found.substring(0, 40) + "…" : found;
        return RefusedException.invalid(
                "file-unreadable",
                "%s, line %d, column \"%s\" %s, but holds \"%s\".".formatted(file, line, column, should, shown));
    }
}
