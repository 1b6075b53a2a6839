package waymark.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files README's two import commands read: as published where they are ({@code DATA}, else {@code ../shared/data}
 * beside the checkout), else a reduced release of the same size made here, with occupations nobody has.
 *
 * @param onet a database release
 * @param bls tables of pay, projections and attainment
 */
record PublishedFiles(Path onet, List<Path> bls) {
    /** As many careers as the release of December 2025 has interests for. */
    static final int CAREERS = 923;

    private static final List<String> GROUPS = List.of(
            "11", "13", "15", "17", "19", "21", "23", "25", "27", "29", "31", "33", "35", "37", "39", "41", "43", "45",
            "47", "49", "51", "53");
    private static final List<String> KINDS =
            List.of("Field", "Shop", "Night", "Harbor", "Mountain", "Studio", "River");
    private static final List<String> THINGS = List.of("Lens", "Kite", "Bell", "Lantern", "Rope", "Clay", "Reed");
    private static final List<String> WORKERS =
            List.of("Makers", "Keepers", "Graders", "Planners", "Teachers", "Menders");
    private static final Map<String, String> INTERESTS = new TreeMap<>(Map.of(
            "1.B.1.a",
            "Realistic",
            "1.B.1.b",
            "Investigative",
            "1.B.1.c",
            "Artistic",
            "1.B.1.d",
            "Social",
            "1.B.1.e",
            "Enterprising",
            "1.B.1.f",
            "Conventional"));
    private static final List<String> VALUES =
            List.of("Achievement", "Working Conditions", "Independence", "Recognition", "Relationships", "Support");

    /**
     * Finds or makes them.
     *
     * @param held O*NET-SOC codes of the careers there are; the made release speaks of them too
     */
    static PublishedFiles find(List<String> held, Path folder) throws IOException {
        String named = System.getenv("DATA");
        Path data = named == null || named.isBlank()
                ? Path.of(System.getProperty("waymark.root")).resolve("../shared/data")
                : Path.of(named);
        return Files.isRegularFile(data.resolve("db_30_1_text.zip"))
                ? new PublishedFiles(
                        data.resolve("db_30_1_text.zip"),
                        List.of(
                                data.resolve("oews_2025_national.csv"),
                                data.resolve("bls_projections_2024_34.csv"),
                                data.resolve("bls_attainment_by_occupation.csv")))
                : made(held, folder);
    }

    /** The same in every run. */
    private static PublishedFiles made(List<String> held, Path folder) throws IOException {
        var random = new Random(923);
        var tables = new TreeMap<String, StringBuilder>();
        add(tables, "Occupation Data", "O*NET-SOC Code", "Title", "Description");
        add(tables, "Interests", "O*NET-SOC Code", "Element ID", "Element Name", "Scale ID", "Data Value", "Date");
        add(tables, "Job Zones", "O*NET-SOC Code", "Job Zone", "Date");
        add(tables, "Alternate Titles", "O*NET-SOC Code", "Alternate Title", "Short Title");
        add(tables, "Task Statements", "O*NET-SOC Code", "Task ID", "Task", "Task Type");
        add(tables, "Work Values", "O*NET-SOC Code", "Element Name", "Scale ID", "Data Value");
        var pay = new StringBuilder(
                "occ_code,title,Annual 10th percentile wage,Annual median wage," + "Annual 90th percentile wage\n");
        var projections = new StringBuilder("2024 National Employment Matrix title,"
                + "2024 National Employment Matrix code,\"Employment, 2024\","
                + "\"Employment change, percent, 2024–34\",\"Occupational openings, 2024–34 annual average\","
                + "Typical education needed for entry\n");
        for (int i = 0; i < CAREERS; i++) {
            String code = i < held.size() ? held.get(i) : code(i);
            String title = KINDS.get(i % 7) + " " + THINGS.get(i / 7 % 7) + " " + WORKERS.get(i / 49 % 6)
                    + (i < 294 ? "" : ", " + KINDS.get(i / 294));
            occupation(tables, random, code, title, i);
            int median = 30_000 + random.nextInt(120) * 1_000;
            pay.append(
                    "%s,\"%s\",%d,%d,%d%n".formatted(code.substring(0, 7), title, median - 9_000, median, median * 2));
            projections.append("\"%s\",%s,%.1f,%.1f,%.1f,Bachelor's degree%n"
                    .formatted(title, code.substring(0, 7), 5.0 + i, random.nextInt(400) / 10.0 - 15, 0.5 + i / 100.0));
        }
        return new PublishedFiles(
                zip(folder, tables),
                List.of(
                        Files.writeString(folder.resolve("oews_2025_national.csv"), pay),
                        Files.writeString(folder.resolve("bls_projections_2024_34.csv"), projections)));
    }

    private static String code(int i) {
        return "%s-%04d.00".formatted(GROUPS.get(i % GROUPS.size()), 9_000 + i);
    }

    private static void occupation(
            Map<String, StringBuilder> tables, Random random, String code, String title, int number) {
        add(tables, "Occupation Data", code, title, "Make and keep what the trade of " + title + " needs. Made up.");
        INTERESTS.forEach((id, name) -> add(
                tables, "Interests", code, id, name, "OI", "%.2f".formatted(1 + 6 * random.nextDouble()), "08/2025"));
        add(tables, "Job Zones", code, Integer.toString(1 + random.nextInt(5)), "08/2025");
        for (int i = 0; i < 20; i++) {
            add(tables, "Alternate Titles", code, title + " " + (char) ('A' + i), "n/a");
        }
        for (int i = 0; i < 8; i++) {
            add(
                    tables,
                    "Task Statements",
                    code,
                    number + "" + i,
                    "Do part " + i + " of the work.",
                    i < 6 ? "Core" : "Supplemental");
        }
        if (number % 19 != 0) { // as in the published release, one in nineteen has no work values
            VALUES.forEach(value ->
                    add(tables, "Work Values", code, value, "EX", "%.2f".formatted(1 + 6 * random.nextDouble())));
        }
    }

    private static void add(Map<String, StringBuilder> tables, String table, String... cells) {
        tables.computeIfAbsent(table, t -> new StringBuilder())
                .append(String.join("\t", cells))
                .append('\n');
    }

    private static Path zip(Path folder, Map<String, StringBuilder> tables) throws IOException {
        Path zip = folder.resolve("db_made_text.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var table : tables.entrySet()) {
                out.putNextEntry(new ZipEntry("db_made_text/" + table.getKey() + ".txt"));
                out.write(table.getValue().toString().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }
}
