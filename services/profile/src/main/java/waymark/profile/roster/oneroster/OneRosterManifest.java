package waymark.profile.roster.oneroster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.edge.RefusedException;
import waymark.profile.roster.reading.RowProblems;

/**
 * What a set says of itself.
 *
 * @param version {@code 1.1} or {@code 1.2}
 * @param delta are its tables what changed, and not all there is?
 * @param files the tables that are there
 * @param passedOver names of files that are there and not read
 */
record OneRosterManifest(String version, boolean delta, List<OneRosterFile> files, List<String> passedOver) {
    private static final String FILE = "manifest.csv";
    private static final String BULK = "bulk";
    private static final String DELTA = "delta";
    private static final String ABSENT = "absent";

    /**
     * Reads it.
     *
     * @throws RefusedException (invalid) if there is none, or it does not fit the files
     */
    static OneRosterManifest of(OneRosterArchive archive) throws IOException {
        if (!archive.has(FILE) && (archive.has("workbook.xml") || archive.has("content.xml"))) {
            throw RefusedException.invalid(
                    "roster-workbook",
                    "This is a spreadsheet’s own file. Choose “Save as” and “CSV UTF-8” there, and send that.");
        }
        if (!archive.has(FILE)) {
            throw RefusedException.invalid(
                    "roster-manifest",
                    "The ZIP holds no manifest.csv, which says which version of OneRoster it is. Export the set again"
                            + " as OneRoster CSV 1.1 or 1.2.");
        }
        var problems = new RowProblems();
        Map<String, String> said = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        try (var table = new OneRosterTable(
                FILE, archive.read(FILE), List.of("propertyName", "value"), column -> true, problems)) {
            table.each(row -> {
                String name = row.text("propertyName").toLowerCase(Locale.ROOT);
                said.put(name, row.text("value").toLowerCase(Locale.ROOT));
                lines.put(name, row.line());
            });
        }
        problems.refuseIfAny();
        String version = said.getOrDefault("oneroster.version", "");
        if (!List.of("1.1", "1.2").contains(version)) {
            problem(problems, lines, "oneroster.version", "should be 1.1 or 1.2. Export the set as one of these.");
        }
        List<OneRosterFile> files = new ArrayList<>();
        List<String> modes = new ArrayList<>();
        for (OneRosterFile file : OneRosterFile.values()) {
            String mode = mode(said, file);
            if (mode.equals(BULK) || mode.equals(DELTA)) {
                if (archive.has(file.fileName())) {
                    files.add(file);
                    modes.add(mode);
                } else {
                    problem(
                            problems,
                            lines,
                            "file." + file.key(),
                            "says " + mode + ", but the ZIP holds no " + file.fileName() + ". Export the set again.");
                }
            } else if (!mode.equals(ABSENT)) {
                problem(problems, lines, "file." + file.key(), "should be bulk, delta or absent.");
            }
        }
        boolean delta = modes.contains(DELTA);
        if (delta && modes.contains(BULK)) {
            problems.add(FILE + ": some tables are bulk and others delta. Export them all in one way.");
        }
        if (!delta) {
            for (OneRosterFile file : OneRosterFile.values()) {
                boolean needed = file != OneRosterFile.ROLES || version.equals("1.2");
                if (needed && mode(said, file).equals(ABSENT)) {
                    problem(
                            problems,
                            lines,
                            "file." + file.key(),
                            "should be bulk: a whole set needs " + file.fileName() + ".");
                }
            }
        }
        problems.refuseIfAny();
        return new OneRosterManifest(version, delta, files, passedOver(said));
    }

    private static String mode(Map<String, String> said, OneRosterFile file) {
        return said.getOrDefault("file." + file.key().toLowerCase(Locale.ROOT), ABSENT);
    }

    private static List<String> passedOver(Map<String, String> said) {
        return said.entrySet().stream()
                .filter(e -> e.getKey().startsWith("file.") && !e.getValue().equals(ABSENT))
                .map(e -> e.getKey().substring("file.".length()))
                .filter(key -> List.of(OneRosterFile.values()).stream()
                        .noneMatch(file -> file.key().equalsIgnoreCase(key)))
                .map(key -> key + ".csv")
                .sorted()
                .toList();
    }

    private static void problem(RowProblems problems, Map<String, Long> lines, String property, String what) {
        Long line = lines.get(property.toLowerCase(Locale.ROOT));
        if (line == null) {
            problems.add(FILE + ": there is no line “" + property + "”. It " + what);
        } else {
            problems.add(FILE, line, "value", "“" + property + "” " + what);
        }
    }

    boolean has(OneRosterFile file) {
        return files.contains(file);
    }
}
