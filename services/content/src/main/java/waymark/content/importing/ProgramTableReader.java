package waymark.content.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.content.guide.EntryRequirements.Program;
import waymark.edge.RefusedException;

/** Reads the crosswalk from programs of study (CIP) to occupations (SOC) as comma-separated values. */
final class ProgramTableReader {
    private static final Pattern CODE_COLUMN = Pattern.compile("cip(20\\d{2})code");
    private static final Pattern CIP = Pattern.compile("\\d{2}\\.\\d{4}");
    private static final String NO_PROGRAM = "99.9999";
    private static final String NO_OCCUPATION = "99-9999";

    private ProgramTableReader() {}

    /**
     * Reads it; nothing if the columns are those of another table.
     *
     * @throws RefusedException (invalid) naming file, line and column
     */
    static Optional<ProgramsOfStudy> read(String name, Path file) throws IOException {
        try (TextLineReader lines = new TextLineReader(name, Files.newInputStream(file))) {
            var rows = new CsvRows(name, lines, (line, number) -> BlsTableReader.fields(name, line, number));
            Map<String, Integer> columns = rows.places();
            Optional<Matcher> cip = columns.keySet().stream()
                    .map(CODE_COLUMN::matcher)
                    .filter(Matcher::matches)
                    .findFirst();
            Optional<String> soc = columns.keySet().stream()
                    .filter(c -> c.matches("soc20\\d{2}code"))
                    .findFirst();
            if (cip.isEmpty() || soc.isEmpty()) {
                return Optional.empty();
            }
            String year = cip.get().group(1);
            return Optional.of(new ProgramsOfStudy(
                    Integer.parseInt(year),
                    bySoc(rows, columns, "CIP%sCode".formatted(year), "CIP%sTitle".formatted(year), soc.get())));
        }
    }

    private static Map<String, List<Program>> bySoc(
            CsvRows rows, Map<String, Integer> columns, String code, String title, String soc) throws IOException {
        Map<String, List<Program>> bySoc = new LinkedHashMap<>();
        Map<Program, Integer> occupations = new HashMap<>();
        rows.each(columns, row -> {
            String cip = row.text(code);
            if (!CIP.matcher(cip).matches()) {
                throw row.refused(code, cip, "should hold a code such as 48.0508");
            }
            String occupation = row.soc(soc);
            if (!cip.equals(NO_PROGRAM) && !occupation.equals(NO_OCCUPATION)) {
                var program = new Program(cip, row.title(title).replaceFirst("\\.$", ""));
                bySoc.computeIfAbsent(occupation, s -> new ArrayList<>()).add(program);
                occupations.merge(program, 1, Integer::sum);
            }
        });
        bySoc.values().forEach(programs -> programs.sort(Comparator.comparing(occupations::get)));
        return bySoc;
    }
}
