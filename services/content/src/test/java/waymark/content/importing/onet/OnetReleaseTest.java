package waymark.content.importing.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.content.career.Career;
import waymark.content.guide.Guide;
import waymark.content.importing.ImportSources;
import waymark.content.importing.table.CsvTable;
import waymark.edge.RefusedException;

class OnetReleaseTest {
    @TempDir
    Path folder;

    @Test
    void an_occupation_with_interests_becomes_a_career_with_all_the_release_says() throws IOException {
        OnetRelease release = read(Zips.small());
        assertThat(release.name()).isEqualTo("O*NET 31.0 Database");
        assertThat(release.year()).isEqualTo(2026);
        assertThat(release.all()).isEqualTo(2);
        assertThat(release.missing()).isEmpty();

        List<Career> added =
                new ImportSources(List.of(release)).newCareers(Set.of(), Set.of("lichen-keepers"), Instant.EPOCH);
        assertThat(added).hasSize(1);
        Career career = added.getFirst();
        Guide guide = career.published();
        assertThat(career.imported()).isTrue();
        assertThat(career.slug()).isEqualTo("lichen-keepers-19-9999-01");
        assertThat(guide.title()).isEqualTo("Lichen Keepers");
        assertThat(guide.alternativeTitles()).containsExactly("Lichenologist");
        assertThat(guide.summary()).isEqualTo("Look after lichens on old walls. Count them twice a year.");
        assertThat(guide.category()).isEqualTo("science");
        assertThat(guide.preparation()).isEqualTo(4);
        assertThat(guide.interests()).isEqualTo(Map.of("R", 4.5, "I", 6.25, "A", 2.0, "S", 1.5, "E", 1.0, "C", 3.75));
        assertThat(guide.values()).isEqualTo(Map.of("conditions", 5.5));
        assertThat(guide.work().duties())
                .extracting(Guide.Duties::items)
                .containsExactly(List.of("Count lichens."), List.of("Repair walls."));
        assertThat(guide.work().tools()).containsExactly("Fast counter", "Slow counter");
        assertThat(guide.rightForYou().traits()).containsExactly("Patience", "Leadership");
        assertThat(guide.related()).containsExactly("19-1023.00");
        assertThat(guide.sources().getFirst().name())
                .startsWith("O*NET 31.0 Database")
                .contains("CC BY 4.0");
    }

    @Test
    void columns_may_come_in_any_order_and_tables_may_have_another_releases_names() throws IOException {
        Map<String, String> tables = Zips.with(
                "Job Zones",
                "O*NET-SOC Code|Job Zone\n19-9999.01|4\n19-9999.02|2",
                "Job Zone|O*NET-SOC Code\n4|19-9999.01\n2|19-9999.02");
        tables.put("Software Skills", tables.remove("Technology Skills"));
        tables.put("Job Titles", tables.remove("Alternate Titles").replace("Alternate Title", "Job Title"));
        tables.put("Occupational Interests", tables.remove("Interests"));
        OnetRelease release = read(tables);
        OnetOccupation occupation = release.occupations().get("19-9999.01");
        assertThat(occupation.preparation).isEqualTo(4);
        assertThat(occupation.tools.named()).startsWith("Fast counter");
        assertThat(occupation.alternativeTitles).containsExactly("Lichenologist");
        assertThat(occupation.interests).hasSize(6);
        assertThat(release.missing()).isEmpty();
    }

    @Test
    void what_is_optional_and_not_there_is_said_and_does_no_harm() throws IOException {
        Map<String, String> tables = Zips.small();
        tables.keySet()
                .removeAll(List.of(
                        "Work Values",
                        "Work Styles",
                        "Related Occupations",
                        "Technology Skills",
                        "Education, Training, and Experience"));
        OnetRelease release = read(tables);
        assertThat(release.missing())
                .containsExactly(
                        "technology",
                        "related occupations",
                        "work styles",
                        "work values",
                        "education, training and experience");
        assertThat(release.occupations()).hasSize(1);
    }

    @Test
    void a_refusal_names_file_line_and_column() {
        refused(
                Zips.with("Interests", "OI|6.25", "OI|62.5"),
                "Interests.txt, line 3, column \"Data Value\" should be between 1 and 7, but holds \"62.5\".");
        refused(
                Zips.with("Interests", "OI|6.25", "6.25|OI"),
                null); // the row is of another scale then: too few interests
        refused(
                Zips.with("Job Zones", "19-9999.01|4", "4|19-9999.01"),
                "Job Zones.txt, line 2, column \"O*NET-SOC Code\" should hold a code such as 25-4022.00, but holds"
                        + " \"4\".");
        refused(
                Zips.with("Job Zones", "19-9999.01|4", "19-9999.01"),
                "Job Zones.txt, line 2 has 1 columns, but the first line names 2.");
        refused(
                Zips.with("Occupation Data", "Title", "Name"),
                "Occupation Data.txt, line 1: the column \"Title\" is missing, without which there are no"
                        + " occupations.");
        Map<String, String> without = Zips.small();
        without.remove("Interests");
        refused(
                without,
                "The archive has no table of interests. Choose the text version of an O*NET database release.");
    }

    @Test
    void a_table_in_another_encoding_or_with_an_endless_line_is_refused() {
        Map<String, byte[]> files = bytes(Zips.small());
        files.put(
                Zips.FOLDER + "Alternate Titles.txt",
                "O*NET-SOC Code\tAlternate Title\n19-9999.01\tCaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        refusedBytes(files, "Alternate Titles.txt, line 2 is not UTF-8. Save the file as UTF-8, as it was published.");
        byte[] endless = new byte[CsvTable.MAX + 10];
        Arrays.fill(endless, (byte) 'x');
        files.put(Zips.FOLDER + "Alternate Titles.txt", endless);
        refusedBytes(
                files, "Alternate Titles.txt, line 1 is longer than 65536 bytes. Is this the published text file?");
        files.put(
                Zips.FOLDER + "Alternate Titles.txt",
                "O*NET-SOC Code\tAlternate Title\n19-9999.01\t\0\n".getBytes(StandardCharsets.UTF_8));
        refusedBytes(files, "Alternate Titles.txt, line 2 holds a zero byte. Save the file as plain UTF-8 text.");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_not_read_to_its_end() throws IOException {
        Map<String, byte[]> files = bytes(Zips.small());
        files.put(Zips.FOLDER + "Bomb.txt", new byte[1 << 20]);
        try (ZipTables archive = ZipTables.open(Zips.writeBytes(folder, files), 1 << 16);
                CsvTable table = archive.table("Alternate Titles")) {
            assertThat(table.header()).startsWith("O*NET-SOC Code");
        }
        byte[] many = "a\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        files.put(Zips.FOLDER + "Bomb.txt", many);
        try (ZipTables archive = ZipTables.open(Zips.writeBytes(folder, files), 1 << 16);
                CsvTable table = archive.table("Bomb")) {
            assertThatThrownBy(() -> table.each(row -> {}))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("which no release does");
        }
    }

    @Test
    void names_that_lead_out_of_the_archive_and_too_many_files_are_refused() {
        for (String name : List.of("../../etc/passwd.txt", "/etc/passwd.txt", "a\\b.txt", "C:/x.txt", "x/..")) {
            Map<String, byte[]> files = bytes(Zips.small());
            files.put(name, new byte[1]);
            assertThatThrownBy(() -> OnetRelease.read(Zips.writeBytes(folder, files)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(
                            "The archive holds a file named \"%s\", which no release does. It was not opened.", name);
        }
        Map<String, byte[]> crowd = bytes(Zips.small());
        for (int i = 0; i < 500; i++) {
            crowd.put("f" + i + ".txt", new byte[0]);
        }
        assertThatThrownBy(() -> OnetRelease.read(Zips.writeBytes(folder, crowd)))
                .hasMessageContaining("512 files");
    }

    @Test
    void cut_off_or_damaged_anywhere_it_is_refused_or_read_but_never_breaks() throws IOException {
        byte[] whole = Files.readAllBytes(Zips.write(folder, Zips.small()));
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; i % 2 == 1 && j < 1 + i / 100; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("broken.zip"), broken);
            try {
                OnetRelease.read(file);
            } catch (RefusedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private OnetRelease read(Map<String, String> tables) throws IOException {
        return OnetRelease.read(Zips.write(folder, tables));
    }

    private void refused(Map<String, String> tables, String sentence) {
        if (sentence == null) {
            try {
                assertThat(read(tables).occupations()).isEmpty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        } else {
            assertThatThrownBy(() -> read(tables))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(sentence);
        }
    }

    private void refusedBytes(Map<String, byte[]> files, String sentence) {
        assertThatThrownBy(() -> OnetRelease.read(Zips.writeBytes(folder, files)))
                .isInstanceOf(RefusedException.class)
                .hasMessage(sentence);
    }

    private static Map<String, byte[]> bytes(Map<String, String> tables) {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        tables.forEach((name, text) ->
                files.put(Zips.FOLDER + name + ".txt", text.replace('|', '\t').getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
