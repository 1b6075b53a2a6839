package waymark.content.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.content.Guides;
import waymark.content.guide.EntryRequirements;
import waymark.content.guide.Figures;
import waymark.content.guide.Guide;
import waymark.content.guide.SourceNotice;

class FigureSentencesTest {
    private static final Guide GUIDE = Guides.complete("Archivist");

    @Test
    void figures_say_of_when_and_whom_they_speak() {
        FigureSentences said = FigureSentences.of(GUIDE);
        assertThat(said.pay()).isEqualTo("Pay in the United States, 2025");
        assertThat(said.paySource()).isEqualTo("For the group “Group”. Bureau.");
        assertThat(said.outlook())
                .isEqualTo("Employment is projected to change by +1.7% from 2024 to 2034 (slower than average), with"
                        + " about 100 openings a year, most of them to replace people who leave.");
        assertThat(said.outlookSource()).isEqualTo("For the group “Group”. Bureau.");
        assertThat(said.payLevels())
                .containsExactly("One in ten earns less than", "Half earn less than", "One in ten earns more than");
    }

    @Test
    void work_that_is_paid_by_the_hour_has_its_pay_by_the_hour_and_the_reason() {
        Figures.Pay pay =
                new Figures.Pay(null, null, null, 2025, "Actors", "Bureau", new Figures.Hourly(16.5, 29.05, 143.68));
        Guide actor = GUIDE.with(GUIDE.figures().with(pay, GUIDE.outlook(), GUIDE.education()));
        assertThat(FigureSentences.of(actor).pay()).isEqualTo("Pay an hour in the United States, 2025");
        assertThat(FigureSentences.of(actor).paySource())
                .isEqualTo("Few people do this work all the year round, so the survey gives no figure for a year. For"
                        + " the group “Actors”. Bureau.");
        assertThat(pay.hourly().inWords()).isEqualTo("$29.05 an hour");
    }

    @Test
    void a_loss_and_what_is_not_known_are_said_as_what_they_are() {
        assertThat(outlook(-4.0, 1_300))
                .isEqualTo("Employment is projected to change by −4% from 2024 to 2034 (declining), with about 1,300"
                        + " openings a year, most of them to replace people who leave.");
        assertThat(outlook(0.04, null))
                .isEqualTo("Employment is projected to change by 0% from 2024 to 2034 (little or no change).");
        assertThat(outlook(null, 9)).isNull();
        FigureSentences nothing = FigureSentences.of(Guides.begun("Archivist", "science"));
        assertThat(nothing)
                .isEqualTo(new FigureSentences(null, null, null, null, null, null, null, List.of(), List.of(), null));
    }

    @Test
    void schooling_reads_as_part_of_a_sentence() {
        assertThat(schooling("Bachelor's degree").schooling())
                .isEqualTo("Usually asked for to begin: Bachelor's degree.");
        assertThat(schooling("High school diploma or equivalent").schooling())
                .isEqualTo("Usually asked for to begin: high school diploma or equivalent.");
        assertThat(schooling("No formal educational credential").schooling())
                .isEqualTo("Usually asked for to begin: no diploma or degree.");
        assertThat(schooling("Bachelor's degree").schoolingSource()).isEqualTo("Projections, 2024. Survey, 2023.");
    }

    @Test
    void what_is_usual_says_as_much_as_is_known_and_each_source_is_named_once() {
        var answers = new EntryRequirements.Answers(Map.of("None", 80.0), 31, 2023, "O*NET 30.1 Database");
        FigureSentences said = FigureSentences.of(GUIDE.with(new EntryRequirements(
                answers, answers, null, usual("None", "Apprenticeship"), programs(), null, null)));
        assertThat(said.usual())
                .isEqualTo("Usual to begin, for the group “Grinders”: work in a related job before: none; training on"
                        + " the job: apprenticeship.");
        assertThat(said.requirementSources())
                .containsExactly("Projections", "O*NET 30.1 Database, answers of 2023", "CIP SOC Crosswalk (2020)");
        assertThat(usual(usual("None", null))).endsWith(": work in a related job before: none.");
        assertThat(usual(usual(null, null))).isNull();
    }

    @Test
    void a_guide_that_draws_on_a_release_owes_its_notice_whoever_wrote_it() {
        assertThat(FigureSentences.of(GUIDE).notice()).isNull();
        Guide drawing = GUIDE.with(new Guide.Source("O*NET 30.1 Database (CC BY 4.0)", "https://example.org/db", 2025));
        assertThat(FigureSentences.of(drawing).notice().parts())
                .extracting(SourceNotice.Part::text)
                .contains("O*NET 30.1 Database", "CC BY 4.0");
    }

    private static String outlook(Double percent, Integer openings) {
        var outlook = new Figures.Outlook(percent, openings, 1_000, 2024, 2034, null, "Bureau");
        return FigureSentences.of(GUIDE.with(GUIDE.figures().with(null, outlook, null)))
                .outlook();
    }

    private static FigureSentences schooling(String typical) {
        var education = new Figures.Education(typical, Map.of(), 2024, null, "Projections", 2023, null, "Survey");
        return FigureSentences.of(GUIDE.with(GUIDE.figures().with(null, null, education)));
    }

    private static String usual(EntryRequirements.Usual usual) {
        return FigureSentences.of(GUIDE.with(EntryRequirements.none().usual(usual)))
                .usual();
    }

    private static EntryRequirements.Usual usual(String experience, String training) {
        return new EntryRequirements.Usual(experience, training, 2024, "Grinders", "Projections");
    }

    private static EntryRequirements.Programs programs() {
        return new EntryRequirements.Programs(List.of(), 0, 2020, "CIP SOC Crosswalk");
    }
}
