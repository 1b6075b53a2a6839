package waymark.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files in the form the published ones have, under their names, of occupations nobody has written about. */
record PublishedData(Path folder, int occupations) {
    private static final String RIASEC = "Realistic Investigative Artistic Social Enterprising Conventional";

    /** Writes the release and the three tables README speaks of. */
    static PublishedData write(Path folder, int occupations) throws IOException {
        var data = new PublishedData(folder, occupations);
        data.release();
        data.table(
                "oews_2025_national.csv",
                "occ_code,title,Annual 10th percentile wage,Annual median wage,Annual 90th percentile wage",
                ",30000,51000,90000");
        data.table(
                "bls_projections_2024_34.csv",
                "2024 National Employment Matrix code,2024 National Employment Matrix title,\"Employment, 2024\","
                        + "\"Employment change, percent, 2024–34\","
                        + "\"Occupational openings, 2024–34 annual average\",Typical education needed for entry",
                ",12.5,4.5,1.5,Bachelor's degree");
        data.table(
                "bls_attainment_by_occupation.csv",
                "2023 National Employment Matrix code,2023 National Employment Matrix title,"
                        + "Less than high school diploma,High school diploma or equivalent,\"Some college, no degree\","
                        + "Associate's degree,Bachelor's degree,Master's degree,Doctoral or professional degree",
                ",1,19,20,6,50,3,1");
        return data;
    }

    /** The address of one of the careers that come of it, from 1. */
    static String slug(int number) {
        return "keeper-of-kind-" + number;
    }

    private static String soc(int number) {
        return "19-99%02d".formatted(number + 10);
    }

    private void release() throws IOException {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("Read Me", "O*NET 30.1 Database\nDecember 2025 Release\n");
        tables.put(
                "Occupation Data",
                rows(
                        "Title\tDescription",
                        n -> "Keeper of Kind " + n + "\tLooks after things of kind " + n
                                + " from the first count in spring to the last one in autumn."));
        var interests = new StringBuilder("O*NET-SOC Code\tElement Name\tScale ID\tData Value\tDate\n");
        for (int n = 1; n <= occupations; n++) {
            for (String name : RIASEC.split(" ")) {
                interests.append("%s.00\t%s\tOI\t%d\t08/2025%n".formatted(soc(n), name, 1 + (n + name.length()) % 7));
            }
        }
        tables.put("Interests", interests.toString());
        tables.put("Job Zones", rows("Job Zone", n -> "3"));
        tables.put("Task Statements", rows("Task\tTask Type", n -> "Count things of kind " + n + ".\tCore"));
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("db_30_1_text.zip")))) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry("db_30_1_text/" + table.getKey() + ".txt"));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private interface Columns {
        String of(int number);
    }

    private String rows(String header, Columns columns) {
        var rows = new StringBuilder("O*NET-SOC Code\t" + header + "\n");
        IntStream.rangeClosed(1, occupations).forEach(n -> rows.append(soc(n) + ".00\t" + columns.of(n) + "\n"));
        return rows.toString();
    }

    private void table(String name, String header, String figures) throws IOException {
        var rows = new StringBuilder(header + "\n");
        IntStream.rangeClosed(1, occupations)
                .forEach(n -> rows.append(soc(n) + ",Keepers of kind " + n + figures + "\n"));
        Files.writeString(folder.resolve(name), rows);
    }
}
