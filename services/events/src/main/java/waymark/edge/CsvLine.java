package waymark.edge;

import io.micronaut.core.annotation.Nullable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of a table for spreadsheets (RFC 4180). A text that a spreadsheet would take for a formula, and run, gets an
 * apostrophe before it, as OWASP advises against CSV injection.
 */
public final class CsvLine {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** The line with its end; a null cell is empty. */
    public static String of(Stream<? extends @Nullable String> cells) {
        return cells.map(cell -> quoted(safe(cell == null ? "" : cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** The text as any spreadsheet shows it, and as none runs it. */
    public static String safe(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
