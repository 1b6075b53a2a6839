package waymark.content.importing.programs;

import java.io.IOException;
import java.io.InputStream;
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
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;

/** Reads the crosswalk from programs of study (CIP) to occupations (SOC) as comma-separated values. */
public final class ProgramTableReader {
    private static final Pattern CIP_COLUMN = Pattern.compile("cip\\W*(20\\d{2})\\W*code", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOC_COLUMN = Pattern.compile("soc\\W*20\\d{2}\\W*code", Pattern.CASE_INSENSITIVE);
    private static final Pattern CIP = Pattern.compile("\\d{2}\\.\\d{4}");
    private static final String NO_PROGRAM = "99.9999";
    private static final String NO_OCCUPATION = "99-9999";

    private ProgramTableReader() {}

    /**
     * Reads it; nothing if the columns are those of another table.
     *
     * @throws RefusedException (invalid) naming file, line and column
     */
    public static Optional<ProgramsOfStudy> read(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CsvTable table = CsvTable.commas(name, in)) {
            Optional<Matcher> cip = table.header().stream()
                    .map(column -> CIP_COLUMN.matcher(column.strip()))
                    .filter(Matcher::matches)
                    .findFirst();
            Optional<String> soc = table.header().stream()
                    .filter(column -> SOC_COLUMN.matcher(column.strip()).matches())
                    .findFirst();
            if (cip.isEmpty() || soc.isEmpty()) {
                return Optional.empty();
            }
            String year = cip.get().group(1);
            return Optional.of(new ProgramsOfStudy(
                    Integer.parseInt(year),
                    bySoc(table, "CIP%sCode".formatted(year), "CIP%sTitle".formatted(year), soc.get())));
        }
    }

    private static Map<String, List<Program>> bySoc(CsvTable table, String code, String title, String soc) {
        Map<String, List<Program>> bySoc = new LinkedHashMap<>();
        Map<Program, Integer> occupations = new HashMap<>();
        table.each(row -> {
            String cip = row.code(code, CIP, "48.0508");
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
