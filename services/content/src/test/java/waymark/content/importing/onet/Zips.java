package waymark.content.importing.onet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small releases in zip files. Tables are written with | between columns. */
public final class Zips {
    public static final String FOLDER = "db_31_0_text/";

    private Zips() {}

    /** Two occupations, one of them with interests, one table each. */
    public static Map<String, String> small() {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("Read Me", "O*NET 31.0 Database\nAugust 2026 Release\n");
        tables.put(
                "Occupation Data",
                """
                O*NET-SOC Code|Title|Description
                19-9999.01|Lichen Keepers|Look after lichens on old walls. Count them twice a year.
                19-9999.02|Moss Keepers|Look after mosses.
                """);
        tables.put(
                "Interests",
                """
                O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Date
                19-9999.01|1.B.1.a|Realistic|OI|4.5|08/2026
                19-9999.01|1.B.1.b|Investigative|OI|6.25|08/2026
                19-9999.01|1.B.1.c|Artistic|OI|2|08/2026
                19-9999.01|1.B.1.d|Social|OI|1.5|08/2026
                19-9999.01|1.B.1.e|Enterprising|OI|1|08/2026
                19-9999.01|1.B.1.f|Conventional|OI|3.75|08/2026
                19-9999.01|1.B.1.g|First Interest High-Point|IH|2.00|08/2026
                """);
        tables.put("Job Zones", "O*NET-SOC Code|Job Zone\n19-9999.01|4\n19-9999.02|2\n");
        tables.put("Alternate Titles", "O*NET-SOC Code|Alternate Title|Short Title\n19-9999.01|Lichenologist|n/a\n");
        tables.put(
                "Task Statements",
                """
                O*NET-SOC Code|Task ID|Task|Task Type
                19-9999.01|1|Count lichens.|Core
                19-9999.01|2|Repair walls.|Supplemental
                """);
        tables.put(
                "Technology Skills",
                """
                O*NET-SOC Code|Example|Hot Technology|In Demand
                19-9999.01|Slow counter|N|N
                19-9999.01|Fast counter|Y|N
                """);
        tables.put(
                "Related Occupations",
                "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index\n"
                        + "19-9999.01|19-1023.00|Primary-Short|1\n");
        tables.put(
                "Work Styles",
                """
                O*NET-SOC Code|Element Name|Scale ID|Data Value
                19-9999.01|Patience|WI|2.5
                19-9999.01|Leadership|WI|-1
                19-9999.01|Patience|DR|7
                """);
        tables.put(
                "Work Values",
                "O*NET-SOC Code|Element Name|Scale ID|Data Value\n19-9999.01|Working Conditions|EX|5.5\n");
        tables.put(
                "Education, Training, and Experience",
                """
                O*NET-SOC Code|Element ID|Element Name|Scale ID|Category|Data Value|N|Recommend Suppress|Date
                19-9999.01|2.D.1|Required Level of Education|RL|2|20.5|31|N|07/2025
                19-9999.01|2.D.1|Required Level of Education|RL|6|79.5|31|N|07/2025
                19-9999.01|2.D.1|Required Level of Education|RL|8|0|31|N|07/2025
                19-9999.01|3.A.1|Related Work Experience|RW|1|70|31|Y|07/2025
                19-9999.01|3.A.1|Related Work Experience|RW|7|30|31|N|07/2025
                19-9999.01|3.A.2|On-Site or In-Plant Training|PT|1|100|31|N|07/2025
                19-9999.01|3.A.3|On-the-Job Training|OJ|3|100|n/a|n/a|07/2025
                """);
        tables.put(
                "Education, Training, and Experience Categories",
                "Element ID|Scale ID|Category|Category Description\n2.D.1|RL|6|Bachelor's Degree\n");
        return tables;
    }

    /** The small release with one table changed. */
    public static Map<String, String> with(String table, String old, String fresh) {
        Map<String, String> tables = small();
        if (!tables.get(table).contains(old)) {
            throw new AssertionError(table + " does not hold " + old);
        }
        tables.put(table, tables.get(table).replace(old, fresh));
        return tables;
    }

    public static Path write(Path folder, Map<String, String> tables) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        tables.forEach((name, text) ->
                files.put(FOLDER + name + ".txt", text.replace('|', '\t').getBytes(StandardCharsets.UTF_8)));
        return writeBytes(folder, files);
    }

    static Path writeBytes(Path folder, Map<String, byte[]> files) {
        Path zip = folder.resolve("release-" + files.hashCode() + ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
            return zip;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
