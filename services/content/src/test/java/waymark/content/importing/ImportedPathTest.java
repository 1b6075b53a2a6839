package waymark.content.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import waymark.content.audit.Edit;
import waymark.content.audit.Editor;
import waymark.content.career.Career;
import waymark.content.career.CareerUpdate;
import waymark.content.guide.Guide;
import waymark.content.importing.bls.BlsFigures;
import waymark.content.importing.programs.ProgramsOfStudy;
import waymark.content.importing.source.ImportSource;
import waymark.events.CareerEvent.CareerPublished;

/** How to become one, of careers that only an import knows. */
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportedPathTest extends ImportFixture {
    @Test
    void an_imported_career_has_steps_and_resources_with_sources_whatever_order_the_files_come_in() throws IOException {
        apply(
                release("19-9981.00"),
                projections("19-9981", "Bachelor's degree", "Less than 5 years"),
                programs("19-9981"));
        apply(programs("19-9982"));
        apply(release("19-9982.00"));
        apply(projections("19-9982", "Bachelor's degree", "Less than 5 years"));
        apply(programs("19-9982"));

        Career career = coded("19-9982.00");
        Guide guide = career.published();
        assertThat(guide.path().steps())
                .extracting(Guide.Step::head)
                .containsExactly(
                        "Follow a question to its end",
                        "Get ready for college in high school",
                        "Earn a bachelor's degree",
                        "Begin in a job nearby",
                        "Move up into this work",
                        "Learn the work in your first year");
        assertThat(guide.path().steps()).anySatisfy(s -> assertThat(s.action())
                .contains("Programs that lead here: Lichen Care.", "About 80 in 100 people asked"));
        assertThat(guide.path().alternatives())
                .containsExactly("About 21 in 100 people asked about this work call a high school diploma enough.");
        assertThat(guide.resources()).extracting(Guide.Resource::name).contains("License Finder", "My Next Move");
        assertThat(guide.requirements().usual().source()).contains("Employment Projections 2030–40");
        assertThat(guide.requirements().schooling().source()).isEqualTo("O*NET 31.0 Database");
        assertThat(guide.sources())
                .extracting(Guide.Source::url)
                .contains(ProgramsOfStudy.ADDRESS, BlsFigures.PROJECTIONS);
        assertThat(((CareerPublished) CareerUpdate.told(career).event()).steps())
                .extracting(s -> s.head())
                .isEqualTo(guide.path().steps().stream().map(Guide.Step::head).toList());

        assertThat(coded("19-9981.00").published().path()).isEqualTo(guide.path());
        for (String soc : List.of("19-9981", "19-9982")) {
            var again = new ImportSources(List.of(
                    release(soc + ".00"), projections(soc, "Bachelor's degree", "Less than 5 years"), programs(soc)));
            assertThat(imports.compare(again).plan().changes()).isZero();
            assertThat(imports.apply(again, QUIET)).isZero();
        }
    }

    @Test
    void steps_an_editor_wrote_over_those_from_data_stay_when_the_data_changes() throws IOException {
        Editor ann = new Editor("ann", "Ann");
        apply(release("19-9983.00"), projections("19-9983", "Bachelor's degree", "None"));
        String slug = coded("19-9983.00").slug();
        var step = new Guide.Step("Ask a lichen", "Look at it for an hour.", "An hour", "A wall");
        Guide.Path own = new Guide.Path(List.of(step), List.of("Ask a moss"));
        careers.change(
                slug, c -> c.save(c.draft().with(own, c.draft().resources()), null, new Edit(ann, Instant.EPOCH)));

        apply(projections("19-9983", "Master's degree", "5 years or more"));
        Career career = careers.at(slug).orElseThrow();
        assertThat(career.draft().path()).isEqualTo(own);
        assertThat(career.draft().requirements().usual().experience()).isEqualTo("5 years or more");
        assertThat(career.published().path().steps())
                .extracting(Guide.Step::head)
                .contains("Go on to a master's degree", "Move up into this work");
    }

    private Career coded(String code) {
        return careers.everPublished().stream()
                .filter(c -> c.published().onetCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private ImportSource projections(String soc, String school, String experience) throws IOException {
        Path file = Files.writeString(
                folder.resolve("projections.csv"),
                """
                2030 National Employment Matrix title,2030 National Employment Matrix code,"Employment, 2030",\
                "Employment change, percent, 2030–40","Occupational openings, 2030–40 annual average",\
                Typical education needed for entry,Work experience in a related occupation,\
                Typical on-the-job training needed to attain competency in the occupation
                Keepers,%s,10.0,2.5,1.0,%s,%s,Moderate-term on-the-job training
                """
                        .formatted(soc, school, experience));
        return imports.read("projections.csv", file);
    }

    private ImportSource programs(String soc) throws IOException {
        Path file = Files.writeString(
                folder.resolve("programs.csv"),
                "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n01.0001,Lichen Care.,%s,Keepers\n".formatted(soc));
        return imports.read("programs.csv", file);
    }
}
