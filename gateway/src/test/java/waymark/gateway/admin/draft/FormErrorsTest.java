package waymark.gateway.admin.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.admin.draft.DraftEditModel.FormInstance;
import waymark.gateway.admin.draft.DraftPages.AutosaveModel;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.desk.Draft;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

/** Errors stand at the top, lead to their fields, and stand there once more. */
class FormErrorsTest {
    private static final Map<String, String> TYPED =
            Map.of("pay.median", "much", "path.steps.0.head", "Begin", "path.steps.0.duration", "A year");
    private static final Draft.Problem IRREGULAR =
            new Draft.Problem("setting.irregularHours", "Give “Irregular hours” a number from 1 to 5.");
    private static final Draft.Problem STEP = new Draft.Problem("path.steps.0.action", "Say in step 1 what to do.");
    private static final Draft.Problem STEPS = new Draft.Problem("path.steps", "Add more steps.");
    private static final Draft.Problem PICTURE = new Draft.Problem("image", "Say what the picture shows.");

    @Test
    void what_is_no_number_leads_to_its_field_which_is_marked() {
        GuideForm typed = RealFields.typed(TYPED);
        String page =
                page(edit(typed, typed.errors()), List.copyOf(typed.errors().values()));
        assertThat(page)
                .contains("<a\n    href=\"#g-pay-median\">Median pay: write a whole number in digits")
                .contains("id=\"g-pay-median-error\"", "aria-describedby=\"g-pay-median-error\"")
                .containsOnlyOnce("aria-invalid=\"true\"");
    }

    @Test
    void what_content_refuses_leads_to_its_field_too() {
        GuideForm typed = RealFields.typed(TYPED);
        List<String> refused = List.of(IRREGULAR.sentence(), STEP.sentence(), STEPS.sentence(), "Something else.");
        String page = page(edit(typed, Map.of()).marked(refused), refused);
        assertThat(page)
                .contains("href=\"#g-setting-irregularHours\">" + IRREGULAR.sentence())
                .contains("href=\"#g-path-steps-0-action\">" + STEP.sentence())
                .contains("href=\"#path\">" + STEPS.sentence())
                .contains("<li>Something else.</li>")
                .contains("aria-describedby=\"g-setting-irregularHours-error\"")
                .contains("id=\"g-path-steps-0-action-error\"");
    }

    @Test
    void what_is_missing_before_publishing_leads_there_without_marking_anything() {
        GuideForm typed = RealFields.typed(Map.of());
        String page = page(edit(typed, Map.of()), List.of());
        assertThat(page)
                .contains("4 things are missing", "href=\"#path\">" + STEP.sentence())
                .contains("href=\"#form\">" + PICTURE.sentence(), "id=\"form\"")
                .doesNotContain("aria-invalid", "errors-title");
    }

    @Test
    void sections_fold_and_one_with_an_error_is_open() {
        GuideForm typed = RealFields.typed(TYPED);
        assertThat(open(page(edit(typed, Map.of()), List.of()))).isEqualTo(1);
        String page =
                page(edit(typed, typed.errors()), List.copyOf(typed.errors().values()));
        assertThat(open(page)).isEqualTo(2);
        assertThat(page)
                .containsPattern("class=\"chapter\" open><summary><h2\\s+id=\"pay-title\">")
                .contains("2 missing</span>", "class=\"save-bar\"");
    }

    private static int open(String page) {
        return page.split("class=\"chapter\" open", -1).length - 1;
    }

    @Test
    void when_it_was_saved_is_a_time_that_can_be_told_in_every_zone() {
        var saved = new AutosaveModel(7, "good", "Saved", Instant.parse("2026-11-24T20:30:00Z"));
        assertThat(new StaticTemplates().adminAutosave(page(List.of()), saved).render())
                .contains("<time datetime=\"2026-11-24T20:30:00Z\"", "Nov 24, 2026, 20:30 UTC</time>");
    }

    private static DraftEditModel edit(GuideForm typed, Map<String, String> invalid) {
        List<Draft.Problem> problems = List.of(IRREGULAR, STEP, STEPS, PICTURE);
        List<String> sentences =
                new ArrayList<>(problems.stream().map(Draft.Problem::sentence).toList());
        Draft draft = new Draft(
                "moss", new LinkedHashMap<>(), 3, "draft", false, 0, sentences, problems, List.of(), null, null);
        return new DraftEditModel(draft, typed, FormInstance.fresh(3), List.of(), "", invalid);
    }

    private static String page(DraftEditModel edit, List<String> errors) {
        return new StaticTemplates().adminEdit(page(errors), edit).render();
    }

    private static PageModel page(List<String> errors) {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, errors);
        return new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/careers/moss",
                false,
                "Edit",
                "",
                "admin",
                null,
                outcome);
    }
}
