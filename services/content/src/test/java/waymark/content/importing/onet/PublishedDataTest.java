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

    @Test
    void well_known_careers_begin_with_what_they_are_about_and_name_what_is_particular() {
        assertThat(first("Veterinarians")).startsWith("Spend time with animals");
        assertThat(first("Animal Trainers")).startsWith("Spend time with animals");
        assertThat(first("Lawyers")).startsWith("Watch the law at work");
        assertThat(first("Judges, Magistrate Judges, and Magistrates")).startsWith("Watch the law at work");
        assertThat(first("Dentists, General")).startsWith("See where people are treated");
        assertThat(first("Pharmacists")).startsWith("See where people are treated");
        assertThat(first("Orthopedic Surgeons, Except Pediatric")).startsWith("See where people are treated");
        assertThat(first("Registered Nurses")).startsWith("See where people are treated");
        assertThat(first("Firefighters")).startsWith("Learn what to do when it matters");
        assertThat(first("Airline Pilots, Copilots, and Flight Engineers")).startsWith("See how people and goods move");
        assertThat(first("Actors")).startsWith("Make something and show it");
        assertThat(first("Coaches and Scouts")).startsWith("Take part in a sport");
        assertThat(first("Software Developers")).startsWith("Make a computer do something new");
        assertThat(first("Welders, Cutters, Solderers, and Brazers")).startsWith("Try work with your hands");
        assertThat(first("Elementary School Teachers, Except Special Education"))
                .startsWith("Spend time helping people");
        assertThat(first("Slaughterers and Meat Packers")).startsWith("Try work with your hands");
        assertThat(first("Sports Medicine Physicians")).startsWith("See where people are treated");
        assertThat(first("Concierges")).startsWith("Look after guests once");
        assertThat(first("Pest Control Workers")).startsWith("Try work with your hands");
        assertThat(first("Accountants and Auditors")).startsWith("Put something in order");
    }

    @Test
    void professions_name_their_degree_its_length_and_the_license_and_no_specialist_as_a_first_job() {
        assertThat(steps("Veterinarians"))
                .contains("Doctor of Veterinary Medicine", "Usually four more years", "Every state asks for a license")
                .doesNotContain("Cardiologist", "Residency", "with your hands");
        assertThat(steps("Lawyers"))
                .contains("Juris Doctor", "Usually three more years", "Every state asks for a license", "Lawyer.")
                .doesNotContain("Patent", "Divorce", "Trial");
        assertThat(steps("Dentists, General")).contains("Dental Surgery").doesNotContain("Periodontist", "Endodontist");
        assertThat(steps("Pharmacists")).contains("Pharm.D.", "Every state").doesNotContain("Radiopharmacist");
        assertThat(steps("Orthopedic Surgeons, Except Pediatric"))
                .contains("Doctor of Medicine", "internship or residency")
                .doesNotContain("Trauma", "Spinal");
        assertThat(steps("Judges, Magistrate Judges, and Magistrates"))
                .contains("Juris Doctor", "Judge")
                .doesNotContain("Bankruptcy", "Ballot");
        assertThat(steps("Physicists")).contains("Ph.D.", "Physicist").doesNotContain("Rocket", "Astrophysicist");
        for (String other : List.of("Welders, Cutters, Solderers, and Brazers", "Firefighters", "Animal Trainers")) {
            assertThat(steps(other)).as(other).doesNotContain("professional", "Every state");
        }
    }

    @Test
    void tools_are_kinds_with_an_example_or_two_and_what_every_office_has_comes_last() {
        assertThat(sheet("Veterinarians").work().tools())
                .startsWith("Medical software: Vetport, IntraVet")
                .endsWith("Office software: Microsoft Excel, Microsoft Word")
                .hasSizeLessThanOrEqualTo(8)
                .filteredOn(tool -> tool.contains("IDEXX"))
                .hasSizeLessThanOrEqualTo(1);
        assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.work().tools())
                .as(sheet.title())
                .hasSizeLessThanOrEqualTo(8)
                .allMatch(tool -> tool.chars().filter(c -> c == ',').count() <= 2));
        assertThat(sheet("Software Developers").work().tools().getFirst())
                .startsWith("Development environment software: ");
    }

    @Test
    void who_catches_stray_dogs_or_poachers_is_listed_with_nature_and_not_with_fire_engines() {
        assertThat(sheet("Animal Control Workers").category())
                .isEqualTo(sheet("Fish and Game Wardens").category())
                .isEqualTo(sheet("Animal Caretakers").category())
                .isNotEqualTo(sheet("Firefighters").category());
    }

    private static String first(String title) {
        return sheet(title).path().steps().getFirst().head();
    }

    private static String steps(String title) {
        return sheet(title).path().steps().toString();
    }

    private static Guide sheet(String title) {
        return sheets.stream().filter(s -> s.title().equals(title)).findFirst().orElseThrow();
    }
}
