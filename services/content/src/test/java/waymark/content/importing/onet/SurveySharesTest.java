package waymark.content.importing.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import waymark.content.Guides;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Guide;
import waymark.content.path.CareerPathWriter;

class SurveySharesTest {
    @TempDir
    Path folder;

    @Test
    void what_people_asked_say_it_takes_is_read_but_not_what_the_publisher_would_suppress() throws IOException {
        OnetRelease release = read(Zips.small());
        Guide guide = release.applyTo(Guides.begun("Lichens", "science"), false);
        assertThat(guide.requirements().isEmpty()).isTrue();
        Guide sheet = OnetGuide.of(release, release.occupations().get("19-9999.01"));
        EntryRequirements known = sheet.requirements();
        assertThat(known.schooling())
                .isEqualTo(new EntryRequirements.Answers(
                        Map.of("High school diploma or equivalent", 20.5, "Bachelor's degree", 79.5),
                        31,
                        2025,
                        "O*NET 31.0 Database"));
        assertThat(known.experience()).isNull();
        assertThat(known.training().shares()).isEqualTo(Map.of("1 to 3 months", 100.0));
        assertThat(known.training().asked()).isNull();
    }

    @Test
    void a_release_without_that_table_keeps_what_was_known_and_still_makes_steps() throws IOException {
        Guide before = CareerPathWriter.made(OnetGuide.of(
                read(Zips.small()), read(Zips.small()).occupations().get("19-9999.01")));
        Map<String, String> tables = Zips.small();
        tables.remove("Education, Training, and Experience");
        OnetRelease later = read(tables);
        assertThat(later.applyTo(before, false).requirements()).isEqualTo(before.requirements());
        Guide fresh =
                CareerPathWriter.made(OnetGuide.of(later, later.occupations().get("19-9999.01")));
        assertThat(fresh.requirements().isEmpty()).isTrue();
        assertThat(fresh.path().steps()).extracting(Guide.Step::head).contains("Earn a bachelor's degree");
    }

    private OnetRelease read(Map<String, String> tables) throws IOException {
        return OnetRelease.read(Zips.write(folder, tables));
    }
}
