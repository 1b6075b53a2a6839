package waymark.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An O*NET release of six made-up occupations, one for each interest. */
final class SmallRelease {
    private static final String LETTERS = "RIASEC";
    private static final List<String> WORKS = List.of(
            "Mend clocks", "Observe lichens", "Paint kites", "Comfort travelers", "Auction maps", "File receipts");

    private SmallRelease() {}

    static Path write(Path folder) throws IOException {
        StringBuilder occupations = new StringBuilder("O*NET-SOC Code\tTitle\tDescription\n");
        StringBuilder interests = new StringBuilder("O*NET-SOC Code\tElement Name\tScale ID\tData Value\tDate\n");
        StringBuilder zones = new StringBuilder("O*NET-SOC Code\tJob Zone\n");
        StringBuilder tasks = new StringBuilder("O*NET-SOC Code\tTask\tTask Type\n");
        for (int i = 0; i < LETTERS.length(); i++) {
            String code = "1%d-1011.00".formatted(i);
            String work = WORKS.get(i);
            occupations.append("%s\tPeople who %s\t%s for others, day by day.\n".formatted(code, work, work));
            zones.append("%s\t%d\n".formatted(code, i < 3 ? 4 : 2));
            tasks.append("%s\t%s carefully.\tCore\n".formatted(code, work));
            for (int j = 0; j < LETTERS.length(); j++) {
                interests.append("%s\t%s\tOI\t%s\t11/2025\n"
                        .formatted(code, LETTERS.charAt(j), i == j ? "6.5" : "%d.%d".formatted(1 + (i + j) % 3, j)));
            }
        }
        Path zip = folder.resolve("db_99_9_text.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "Occupation Data", occupations);
            put(out, "Interests", interests);
            put(out, "Job Zones", zones);
            put(out, "Task Statements", tasks);
        }
        return zip;
    }

    private static void put(ZipOutputStream zip, String table, CharSequence rows) throws IOException {
        zip.putNextEntry(new ZipEntry("db_99_9_text/" + table + ".txt"));
        zip.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
