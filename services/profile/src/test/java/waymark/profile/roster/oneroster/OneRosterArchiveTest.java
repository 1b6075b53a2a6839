package waymark.profile.roster.oneroster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.edge.RefusedException;

class OneRosterArchiveTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    @Test
    void what_is_no_zip_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "sourcedId,name");
        assertThatThrownBy(() -> OneRosterArchive.open(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("This is no ZIP file.");
    }

    @Test
    void a_zip_without_a_manifest_is_refused() throws IOException {
        try (var archive = OneRosterArchive.open(zip("orgs.csv"))) {
            assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("The ZIP holds no manifest.csv");
        }
    }

    @Test
    void a_spreadsheet_s_own_file_is_known_as_what_it_is() throws IOException {
        for (String part : List.of("xl/workbook.xml", "content.xml")) {
            try (var archive = OneRosterArchive.open(zip("mimetype", part))) {
                assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY))
                        .hasMessageStartingWith("This is a spreadsheet’s own file. Choose “Save as”");
            }
        }
    }

    @Test
    void files_may_stand_in_a_folder_but_none_twice() throws IOException {
        try (var archive = OneRosterArchive.open(zip("export/manifest.csv", "__MACOSX/export/manifest.csv"))) {
            assertThat(archive.has("manifest.csv")).isTrue();
        }
        Path twice = zip("manifest.csv", "old/manifest.csv");
        assertThatThrownBy(() -> OneRosterArchive.open(twice))
                .isInstanceOf(RefusedException.class)
                .hasMessage("The ZIP holds manifest.csv twice. Send one export at a time.");
    }

    @Test
    void more_files_than_a_set_has_are_refused() throws IOException {
        String[] many = new String[300];
        for (int i = 0; i < many.length; i++) {
            many[i] = "file" + i;
        }
        Path file = zip(many);
        assertThatThrownBy(() -> OneRosterArchive.open(file)).hasMessageStartingWith("The ZIP holds 300 files");
    }

    @Test
    void a_small_zip_that_unpacks_to_more_than_may_be_is_refused_while_it_is_read() throws IOException {
        String name = "x".repeat(25_000);
        Path file = orgs(
                row -> row + ",active," + name + ",school\n",
                (OneRosterArchive.MOST_MEGABYTES << 20) / name.length() + 1);
        assertThat(Files.size(file)).isLessThan(2L << 20);
        try (var archive = OneRosterArchive.open(file)) {
            assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("Unpacked, the ZIP is larger than");
        }
    }

    @Test
    void more_rows_than_a_district_has_and_more_mistakes_than_anybody_reads_end_the_reading() throws IOException {
        try (var archive = OneRosterArchive.open(orgs(row -> "n,active,North,school\n", 15_000))) {
            assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageStartingWith("10000 things in the files");
        }
        try (var archive = OneRosterArchive.open(orgs(row -> ",active,,\n", 1))) {
            assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY)).hasMessageStartingWith("2 things");
        }
        try (var archive = OneRosterArchive.open(orgs(row -> row + ",active,North,school\n", 20_001))) {
            assertThatThrownBy(() -> OneRosterReader.of(archive, TODAY))
                    .hasMessage("orgs.csv has more than 20,000 rows. Export fewer schools at a time.");
        }
    }

    private Path orgs(IntFunction<String> line, int times) throws IOException {
        Path file = Files.createTempFile(folder, "orgs", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.csv"));
            zip.write("propertyName,value\noneroster.version,1.1\nfile.orgs,delta\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("orgs.csv"));
            zip.write("sourcedId,status,name,type\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(line.apply(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Path zip(String... names) throws IOException {
        Path file = Files.createTempFile(folder, "set", ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return file;
    }
}
