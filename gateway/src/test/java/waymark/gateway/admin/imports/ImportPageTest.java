package waymark.gateway.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.generated.precompiled.StaticTemplates;
import io.micronaut.http.HttpStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import waymark.gateway.identity.Visitor;
import waymark.gateway.upstream.ServiceResult;
import waymark.gateway.upstream.maintenance.ImportRun;
import waymark.gateway.web.PageModel;
import waymark.gateway.web.form.Form;

class ImportPageTest {
    private static final ImportRun RUN = new ImportRun(
            "r",
            "r.zip",
            "done",
            false,
            false,
            false,
            false,
            false,
            1,
            new ImportRun.Plan("O*NET", 1, 0, 0, 0, null, null),
            1,
            1,
            1,
            null,
            new ImportRun.By("Ann"),
            Instant.EPOCH);

    @Test
    void it_says_how_many_imports_there_are_beside_those_it_lists() {
        assertThat(page(50, 312)).contains("<caption>The latest 50 of 312</caption>");
        assertThat(page(3, 3)).doesNotContain("<caption>");
    }

    @Test
    void it_says_what_content_takes() {
        assertThat(page(0, 0)).contains("<strong>O*NET</strong>, as text", "accept=\".zip,.csv\"", "Up to 7 MB.");
    }

    @Test
    void it_shows_each_figure_as_it_is_and_as_it_would_be() {
        var figures = List.of(
                new ImportRun.Figure("Median pay", "$50,000 a year", "$51,000 a year"),
                new ImportRun.Figure("Openings a year", null, "1,500"));
        var difference = new ImportRun.Difference("Carpenter", "refreshed", List.of("pay", "outlook"), figures);
        String page =
                new StaticTemplates().adminImported(page(), planned(difference)).render();
        assertThat(page)
                .contains("pay, outlook", "Median pay: <del>$50,000 a year</del>", "<ins>$51,000 a year</ins>")
                .contains("Openings a year: <span class=\"soft\">none</span>", "<ins>1,500</ins>")
                .contains("formaction=\"/admin/import/r/compare\"");
    }

    @Test
    void what_would_change_is_in_the_part_that_comes_when_the_comparison_is_done() {
        var difference = new ImportRun.Difference("Carpenter", "refreshed", List.of("pay"), List.of());
        String page =
                new StaticTemplates().adminImported(page(), planned(difference)).render();
        String fromImport = page.substring(page.indexOf("<div id=\"import\""));
        String beforeTable = fromImport.substring(0, fromImport.indexOf("aria-label=\"Differences\""));
        assertThat(beforeTable.split("<div", -1).length - beforeTable.split("</div>", -1).length)
                .as("open elements, the table's and the one that is replaced")
                .isEqualTo(2);
    }

    @Test
    void it_says_why_a_comparison_does_not_hold_any_more() {
        PageModel refused = page().refused(HttpStatus.CONFLICT, List.of("Careers have changed. Compare again."));
        assertThat(new StaticTemplates().adminImported(refused, RUN).render())
                .contains("<li>Careers have changed. Compare again.</li>");
    }

    private static ImportRun planned(ImportRun.Difference difference) {
        var plan = new ImportRun.Plan("pay", 0, 0, 1, 0, null, List.of(difference));
        return new ImportRun(
                "r", "p.csv", "planned", false, true, true, false, false, 1, plan, 0, 0, 0, null, RUN.by(), RUN.at());
    }

    private static String page(int listed, int total) {
        var runs = new ServiceResult.Ok<>(new ImportRun.All(
                Collections.nCopies(listed, RUN),
                total,
                new ImportRun.Accepted(
                        List.of(new ImportRun.DataSet("O*NET", ", as text")), List.of(".zip", ".csv"), "Up to 7 MB.")));
        return new StaticTemplates().adminImport(page(), runs).render();
    }

    private static PageModel page() {
        var outcome = new PageModel.FormResult("", new Form(Map.of()), HttpStatus.OK, List.of());
        return new PageModel(
                Visitor.stranger(""),
                new PageModel.Site("", null),
                "/admin/import",
                false,
                "Import",
                "",
                "admin",
                null,
                outcome);
    }
}
