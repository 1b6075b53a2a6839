package waymark.content.importing.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import waymark.content.guide.Guide;
import waymark.content.importing.PublishedData;
import waymark.content.importing.bls.BlsTableReader;
import waymark.content.importing.programs.ProgramTableReader;
import waymark.content.importing.source.ImportSource;
import waymark.content.path.CareerPathWriter;

/**
 * With the data as published, where it is on this machine: system property {@code waymark.data}, else beside the
 * project.
 */
class PublishedDataTest {
    private static final int MAX = 400;

    private static List<Guide> sheets;

    @BeforeAll
    static void read() throws IOException {
        Path zip = PublishedData.RELEASE;
        assumeTrue(Files.exists(zip), "The published data is not on this machine; set waymark.data to its folder");
        OnetRelease release = OnetRelease.read(zip);
        List<ImportSource> sources = List.of(
                release,
                BlsTableReader.read(
                        "bls_projections_2024_34.csv", PublishedData.FOLDER.resolve("bls_projections_2024_34.csv")),
                ProgramTableReader.read("crosswalk.csv", PublishedData.FOLDER.resolve("cip2020_soc2018_crosswalk.csv"))
                        .orElseThrow());
        sheets = release.occupations().values().stream()
                .map(occupation -> {
                    Guide guide = OnetGuide.of(release, occupation);
                    for (ImportSource source : sources) {
                        guide = source.applyTo(guide, false);
                    }
                    return CareerPathWriter.made(guide);
                })
                .toList();
    }

    @Test
    void every_occupation_of_a_release_gets_steps_and_resources_one_can_read() {
        assertThat(sheets).hasSize(923);
        for (Guide sheet : sheets) {
            assertThat(sheet.path().steps()).as(sheet.title()).hasSizeBetween(3, 9);
            assertThat(sheet.path().steps()).extracting(Guide.Step::head).doesNotHaveDuplicates();
            assertThat(sheet.resources()).as(sheet.title()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(sheet.path().steps().stream()
                            .flatMap(s -> Stream.of(s.head(), s.action(), s.duration(), s.requirement())))
                    .as(sheet.title())
                    .allSatisfy(text -> assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(MAX));
        }
    }

    @Test
    void occupations_differ_in_their_ways_and_no_sentence_of_the_release_is_copied() {
        assertThat(sheets.stream().map(Guide::path).distinct().count()).isGreaterThan(800);
        for (Guide sheet : sheets) {
            String steps = sheet.path().toString();
            assertThat(sheet.overview()).noneMatch(steps::contains);
            assertThat(sheet.work().duties().stream().flatMap(d -> d.items().stream()))
                    .noneMatch(steps::contains);
        }
    }

    @Test
    void what_is_usual_is_known_of_every_occupation_and_programs_of_most() {
        assertThat(sheets).allMatch(s -> s.requirements().usual() != null);
        assertThat(sheets.stream()
                        .filter(s -> s.requirements().programs() != null)
                        .count())
                .isGreaterThan(700);
        assertThat(sheets.stream()
                        .filter(s -> s.requirements().schooling() != null)
                        .count())
                .isGreaterThan(700);
    }
}
