package waymark.content.search.words;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people say for an occupation and no description of it does; written for Waymark, by O*NET-SOC code. */
public final class EverydayPhrases {
    private static final Map<String, List<String>> PHRASES = load("/everyday-phrases.csv", "phrase");
    private static final Map<String, List<String>> SPANISH_NAMES = load("/spanish-names.csv", "name");

    private EverydayPhrases() {}

    /** How people who know no job titles say what one does there: "look after old people in their homes". */
    public static List<String> of(String onetCode) {
        return PHRASES.getOrDefault(onetCode, List.of());
    }

    /** What Spanish speakers in the United States call people who do this. */
    public static List<String> spanishNames(String onetCode) {
        return SPANISH_NAMES.getOrDefault(onetCode, List.of());
    }

    private static Map<String, List<String>> load(String resource, String column) {
        try (InputStream in = EverydayPhrases.class.getResourceAsStream(resource);
                var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.getField("code"),
                            Collectors.mapping(
                                    (NamedCsvRecord row) -> row.getField(column), Collectors.toUnmodifiableList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
